import type { PayloadRequest } from 'payload'

import { en } from '../translations/languages/en.js'
import type { Reader, TranslationKey } from '../translations/translate.js'

type Named = { label?: unknown; name: string }
type Texts = Readonly<Record<string, string>>

const OURS = 'portal:'

/** Texts of the admin panel stand in one namespace there, in two areas here. */
const keyOf = (name: string): TranslationKey =>
  `${Object.hasOwn(en.admin, name) ? 'admin' : 'fields'}.${name}` as TranslationKey

/**
 * What a field is called in a reader's language. Payload asks its labels in the language of the
 * admin panel, which is not that of a client's account.
 */
export const labelIn = (
  { label, name }: Named,
  { i18n, t }: Pick<PayloadRequest, 'i18n' | 't'>,
  reader: Reader,
): string => {
  if (typeof label === 'string') return label
  if (typeof label === 'function') {
    const say = (key: string): string =>
      key.startsWith(OURS)
        ? reader.t(keyOf(key.slice(OURS.length)))
        : (t as (key: string) => string)(key)
    return String((label as (args: object) => unknown)({ i18n, t: say }))
  }
  if (typeof label !== 'object' || label === null) return name
  const texts = label as Texts
  return texts[reader.locale] ?? texts.en ?? Object.values(texts)[0] ?? name
}
