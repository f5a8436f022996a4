import { languageNames } from './formatters.js'

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** Writing direction of a language, for `<html dir>`. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(locale.split('-', 1)[0] ?? '') ? 'rtl' : 'ltr'

/** Name of a language in that language: the only name a person who needs it can read. */
export const ownLanguageName = (locale: string): string => {
  const name = languageNames(locale, { type: 'language' }).of(locale) ?? locale
  return `${name.slice(0, 1).toLocaleUpperCase(locale)}${name.slice(1)}`
}
