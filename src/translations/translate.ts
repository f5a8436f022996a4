import type { MailKind } from '../contract/mails.js'
import { pluralRules } from '../core/formatters.js'
import { addedTexts } from './added.js'
import { en } from './languages/en.js'
import { es } from './languages/es.js'

/**
 * Shape of one language: areas of flat keys. English is the source of truth; a missing key is a
 * compile error.
 */
type Areas = {
  [Area in keyof typeof en]: Readonly<Record<keyof (typeof en)[Area], string>>
}

/**
 * A language as a host gives it: with the texts of every mail, which the portal's own languages
 * have in the file of the mail.
 */
export type Language = Areas & {
  readonly mails: Readonly<Record<MailKind, Readonly<Record<string, string>>>>
}

type KeysOf<Area extends keyof typeof en> = `${Area}.${Extract<keyof (typeof en)[Area], string>}`
/** `area.key` of any text, for example `client.signInTitle`. */
export type TranslationKey = { [Area in keyof typeof en]: KeysOf<Area> }[keyof typeof en]
export type TranslationValues = Readonly<Record<string, number | string>>

const OWN = { en, es }
/** A language that the portal brings. */
export type OwnLocale = keyof typeof OWN

const languages = new Map<string, Areas & Partial<Pick<Language, 'mails'>>>(Object.entries(OWN))

/** Adds or replaces a language (option `languages`); called once for each when options are read. */
export const registerLanguage = (locale: string, language: Language): void => {
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

/**
 * Characters that turn the direction of all that follows: in a name they would turn the sentence
 * around it.
 */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g

/**
 * Text of a name among the texts of one language, `{{name}}` replaced from `values`. With a numeric
 * `count` the name's `_one` form is taken where the language's plural rule says so and the text
 * exists.
 */
export const textOf = (
  locale: string,
  texts: Readonly<Record<string, string | undefined>>,
  name: string,
  values: TranslationValues = {},
): string | undefined => {
  const one = typeof values.count === 'number' && isOne(locale, values.count)
  const text = (one ? texts[`${name}_one`] : undefined) ?? texts[name]
  // guard: placeholders-not-turned
  return text?.replaceAll(/\{\{(\w+)\}\}/g, (whole, placeholder: string) =>
    String(values[placeholder] ?? whole).replaceAll(TURNS, ''),
  )
}

/** Labels that a collection brings; a language of a host does without, in English. */
const addedText = (language: string, name: string, values: TranslationValues): string | undefined =>
  textOf(language, { ...addedTexts('en'), ...addedTexts(language) }, name, values)

/** Text of a key in a language. */
export const translate = (
  locale: string,
  key: TranslationKey,
  values: TranslationValues = {},
): string => {
  const language = resolveLocale(locale)
  const dot = key.indexOf('.')
  const area = key.slice(0, dot) as keyof Areas
  const name = key.slice(dot + 1)
  const text = textOf(language, (languages.get(language) ?? en)[area], name, values)
  return text ?? (area === 'fields' ? addedText(language, name, values) : undefined) ?? key
}

/** The texts that a host gave a mail in a language; undefined for the portal's own languages. */
export const mailTextsOf = (
  locale: string,
  kind: MailKind,
): Readonly<Record<string, string>> | undefined => languages.get(locale)?.mails?.[kind]

/** `translate` with the language fixed. */
export type Translator = (key: TranslationKey, values?: TranslationValues) => string
export const translator =
  (locale: string): Translator =>
  (key, values) =>
    translate(locale, key, values)

const isOne = (locale: string, count: number): boolean =>
  pluralRules(locale, {}).select(count) === 'one'
