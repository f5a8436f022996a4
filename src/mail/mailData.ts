import type { MailKind } from '../core/kinds.js'
import type { Translator } from '../translations/translate.js'

/** What the owner of an account has to know of: changes of how to sign in, tries that look like somebody else's, and what was taken along. */
export type AccountChange =
  | 'account-recovered'
  | 'authenticator-added'
  | 'authenticator-removed'
  | 'data-downloaded'
  | 'email-changed'
  | 'email-restored'
  | 'password-changed'
  | 'recovery-code-used'
  | 'recovery-codes-replaced'
  | 'sign-in-refused'

/** `when` is an ISO time; it is told in `timeZone` (IANA name), in UTC where none is known. */
type Change = { timeZone?: string; when: string }

/** What each mail says. Of the client nothing beyond the first name; of the agency, the request and the message nothing. */
export type MailData = Record<AccountChange, Change> & {
  'email-confirm': { hours: number; link: string }
  'email-notice': { days: number; link: string }
  invitation: { days: number; firstName: string; link: string }
  'invitation-reminder': { days: number; firstName: string; link: string }
  'new-message': { link: string }
  'new-request': { link: string }
  'one-time-code': { code: string; minutes: number }
  'password-reset': { link: string; minutes: number }
  'security-breach': { link: string }
}

/** Whom to ask: the option `help`. */
export type MailHelp = { email?: string; hours?: string; phone?: string }

export type MailContext = { help?: MailHelp; locale: string; productName: string }

/** A mail as the host's mail adapter takes it. */
export type Mail = { html: string; subject: string; text: string }

/** A part of a mail, in reading order. */
export type MailBlock =
  | { kind: 'action'; label: string; link: string }
  | { kind: 'code'; text: string }
  | { kind: 'paragraph'; text: string }

/** A mail before layout: plain text in the reader's language, not yet escaped. */
export type MailContent = {
  blocks: MailBlock[]
  /** Clients are told whom to ask; staff are not. */
  reader: 'client' | 'staff'
  subject: string
}

type TemplateArgs<K extends MailKind> = {
  data: MailData[K]
  locale: string
  productName: string
  t: Translator
}
export type MailTemplate<K extends MailKind> = (args: TemplateArgs<K>) => MailContent
