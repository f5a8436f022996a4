import type { MailKind } from '../contract/mails.js'
import type { Language, OwnLocale } from '../translations/translate.js'
import { MAILS } from './mails.js'

type KeyOf<K extends MailKind> = Extract<keyof (typeof MAILS)[K]['texts']['en'], string>
type Mails = { readonly [K in MailKind]: Readonly<Record<KeyOf<K>, string>> }

/**
 * Every text of one language, as a host gives it in the option `languages`: areas of flat keys, and
 * under `mails` the texts of each mail. A missing text is a compile error.
 */
export type PortalLanguage = Language & { readonly mails: Mails }

/** Texts of all mails in a language that the portal brings. */
export const mailsIn = (locale: OwnLocale): Mails =>
  Object.fromEntries(
    Object.entries(MAILS).map(([kind, { texts }]) => [kind, texts[locale]]),
  ) as Mails
