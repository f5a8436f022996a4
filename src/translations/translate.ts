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
  [Area in keyof typeof en]: Readonly<Record<keyof (typeof en)[Area], string>> & OtherForms
}

/**
 * Forms of a counted text that English has not (CLDR plural categories); a language gives those
 * that its own rule knows. The text without an ending is for all others.
 */
type OtherForms = { readonly [Form in `${string}_${'few' | 'many' | 'two' | 'zero'}`]?: string }

/**
 * A language as a host gives it: with the texts of every mail, which the portal's own languages
 * have in the file of the mail.
 */
export type Language = Areas & {
  readonly mails: Readonly<Record<MailKind, Readonly<Record<string, string>>>>
}

/** Areas whose texts a host may say in its own words: what clients and their mails say. */
export const HOST_AREAS = ['client', 'emails', 'errors', 'legal'] as const
type HostArea = (typeof HOST_AREAS)[number]

/**
 * Texts in the host's own words (option `portal.texts`): by language, then by `area.key` or
 * `mails.kind.key`. They belong to one installation, so whoever speaks to its people hands them in.
 */
export type HostTexts = Readonly<Record<string, Readonly<Record<string, string>>>>

type KeysOf<Area extends keyof typeof en> = `${Area}.${Extract<keyof (typeof en)[Area], string>}`
/** `area.key` of any text, for example `client.signInTitle`. */
export type TranslationKey = { [Area in keyof typeof en]: KeysOf<Area> }[keyof typeof en]
type HostKey = { [Area in HostArea]: KeysOf<Area> }[HostArea]
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
 * A text, `{{name}}` replaced from `values`. With a numeric `count` the form of the language's own
 * plural category is taken (`_zero`, `_one`, `_two`, `_few`, `_many`; CLDR) where it exists, else the
 * text without an ending.
 * @param read the text of a name in this language, or undefined
 */
export const textOf = (
  locale: string,
  read: (name: string) => string | undefined,
  name: string,
  values: TranslationValues = {},
): string | undefined => {
  const { count } = values
  const form = typeof count === 'number' ? pluralRules(locale, {}).select(count) : undefined
  const text = (form === undefined ? undefined : read(`${name}_${form}`)) ?? read(name)
  if (!text?.includes('{{')) return text
  // guard: placeholders-not-turned
  return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, placeholder: string) =>
    String(values[placeholder] ?? whole).replaceAll(TURNS, ''),
  )
}

/** A text of the portal's own languages and of the host's; labels of a collection in English too. */
const ownText = (language: string, key: string): string | undefined => {
  const dot = key.indexOf('.')
  const area = key.slice(0, dot) as keyof Areas
  const name = key.slice(dot + 1)
  const texts: Readonly<Record<string, string | undefined>> = (languages.get(language) ?? en)[area]
  if (Object.hasOwn(texts, name)) return texts[name]
  return area === 'fields' ? (addedTexts(language)[name] ?? addedTexts('en')[name]) : undefined
}

/** `translate` for all keys, with the language fixed. */
export type Translator = (key: TranslationKey, values?: TranslationValues) => string

/** Whom a text is for: the language, and the words of the installation. */
export type Reader = { locale: string; t: Translator }

/** The texts of a language as an installation says them: its own words first. */
export const translator = (locale: string, hostTexts: HostTexts): Translator => {
  const language = resolveLocale(locale)
  const changed = hostTexts[language]
  const read = (key: string): string | undefined => changed?.[key] ?? ownText(language, key)
  return (key, values) => textOf(language, read, key, values) ?? key
}

/** Text of a key that no host changes; for the others the installation is asked, see `translator`. */
export const translate = (
  locale: string,
  key: Exclude<TranslationKey, HostKey>,
  values: TranslationValues = {},
): string => translator(locale, {})(key, values)

/** The texts that a host gave a mail in a language; undefined for the portal's own languages. */
export const mailTextsOf = (
  locale: string,
  kind: MailKind,
): Readonly<Record<string, string>> | undefined => languages.get(locale)?.mails?.[kind]
