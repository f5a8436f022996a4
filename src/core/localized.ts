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
