/** A text for each language by its BCP 47 tag, or one for all. */
export type TextsByLanguage = Readonly<Record<string, string>> | string

/**
 * The text for a language from a `{ en, es, … }` value: the language itself, else English, else
 * any.
 */
export const localized = (texts: unknown, locale: string): string => {
  if (typeof texts === 'string') return texts
  if (typeof texts !== 'object' || texts === null) return ''
  const entries = Object.entries(texts).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  )
  const byLocale = new Map(entries)
  const base = locale.split('-', 1)[0] ?? locale
  return byLocale.get(locale) ?? byLocale.get(base) ?? byLocale.get('en') ?? entries[0]?.[1] ?? ''
}

/**
 * A name in every language it is known in; the plain one stands for English where no other does. Null
 * where there is nothing but the plain one.
 */
export const namesOf = (
  plain: string,
  texts: null | TextsByLanguage | undefined,
): null | Record<string, string> => {
  if (typeof texts !== 'object' || texts === null) return null
  const said = Object.entries(texts).filter(([, text]) => typeof text === 'string' && text.trim())
  return said.length > 0 ? { en: plain, ...Object.fromEntries(said) } : null
}
