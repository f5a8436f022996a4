import type { MailKind } from '../contract/mails.js'
import type { ID } from '../core/ids.js'
import type { MailProblem } from '../core/kinds.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import type { HostTexts, OwnLocale, TranslationValues } from '../translations/translate.js'

/** A mail as the host's mail adapter takes it. */
export type Mail = { html: string; subject: string; text: string }

/** A part of a mail, in reading order. */
export type MailBlock =
  | { kind: 'action'; label: string; link: string }
  | { kind: 'code'; text: string }
  | { kind: 'paragraph'; text: string }

/** A mail before layout: plain text in the reader's language, not yet escaped. */
export type MailContent = { blocks: MailBlock[]; subject: string }

/**
 * A mail's own subject and paragraphs in every language the portal brings; `_one` holds the
 * singular of a counted text.
 */
export type MailTexts<Key extends string = string> = Readonly<
  Record<OwnLocale, Readonly<Record<Key, string>>>
>

/** One of a mail's own texts in the reader's language. */
export type MailTranslator<Key extends string = string> = (
  key: Key,
  values?: TranslationValues,
) => string

/** To which address, in which language (BCP 47 tag). */
export type MailReader = {
  /** Whose mail it is, where it goes to a client who has an account. */
  account?: ID
  locale: string
  to: string
}

/** A mail of which all is known but how it looks. */
export type Letter = {
  /** What a code says that goes by text message alone (`goesByText`). */
  asText?: (args: { hostTexts: HostTexts; locale: string }) => string
  content: (args: { hostTexts: HostTexts; locale: string; productName: string }) => MailContent
  kind: MailKind
  /** Where it leads, where it leads anywhere. */
  link?: string
}

/**
 * What the engine knows of one kind of mail. Made by `defineMail`, found in the context's
 * `registry.mails`.
 */
export type MailDefinition<K extends MailKind = MailKind, Key extends string = string> = {
  /**
   * The letter a row of the outbox stands for, as things are now; null when it no longer applies.
   */
  compose: (source: Source, row: Row<'portalOutbox'>) => Promise<(Letter & MailReader) | null>
  /** Where it is told that the mail was given up. Safe to repeat; nothing of the address. */
  failed?: (source: Source, row: Row<'portalOutbox'>, why: MailProblem) => Promise<void>
  kind: K
  texts: MailTexts<Key>
}
