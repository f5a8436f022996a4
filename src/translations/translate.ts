import { en } from './languages/en.js'
import { es } from './languages/es.js'

/** Shape of one language: five areas of flat keys. English is the source of truth; a missing key is a compile error. */
export type PortalLanguage = {
  [Area in keyof typeof en]: Readonly<Record<keyof (typeof en)[Area], string>>
}

type KeysOf<Area extends keyof typeof en> = `${Area}.${Extract<keyof (typeof en)[Area], string>}`
/** `area.key` of any text, for example `client.signInTitle`. */
export type TranslationKey = { [Area in keyof typeof en]: KeysOf<Area> }[keyof typeof en]
export type TranslationValues = Readonly<Record<string, number | string>>

const languages = new Map<string, PortalLanguage>([
  ['en', en],
  ['es', es],
])

/** Adds or replaces a language (option `languages`); called once for each when options are read. */
export const registerLanguage = (locale: string, language: PortalLanguage): void => {
  languages.set(locale, language)
}

/** BCP 47 tags of the languages the portal speaks, English first. */
export const availableLocales = (): string[] => [...languages.keys()]

/** The best language we have for a tag such as `es-MX`; English when there is none. */
export const resolveLocale = (tag: null | string | undefined): string => {
  if (!tag) return 'en'
  if (languages.has(tag)) return tag
  const base = tag.split('-', 1)[0] ?? 'en'
  return languages.has(base) ? base : 'en'
}

/** Characters that turn the direction of all that follows: in a name they would turn the sentence around it. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g

/**
 * Text of a key in a language, `{{name}}` replaced from `values`. With a numeric `count` the key's `_one` form is taken
 * where the language's plural rule says so and the text exists.
 */
export const translate = (
  locale: string,
  key: TranslationKey,
  values: TranslationValues = {},
): string => {
  const language = resolveLocale(locale)
  const dot = key.indexOf('.')
  const area = (languages.get(language) ?? en)[key.slice(0, dot) as keyof PortalLanguage]
  const name = key.slice(dot + 1)
  const texts: Readonly<Record<string, string | undefined>> = area
  const one = typeof values.count === 'number' && isOne(language, values.count)
  const text = (one ? texts[`${name}_one`] : undefined) ?? texts[name] ?? key
  return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, placeholder: string) =>
    String(values[placeholder] ?? whole).replaceAll(TURNS, ''),
  )
}

/** `translate` with the language fixed. */
export type Translator = (key: TranslationKey, values?: TranslationValues) => string
export const translator =
  (locale: string): Translator =>
  (key, values) =>
    translate(locale, key, values)

const isOne = (locale: string, count: number): boolean =>
  new Intl.PluralRules(locale).select(count) === 'one'
