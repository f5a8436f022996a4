import type { NoticeGroup } from '../core/notices.js'

/** One kind of mail. */
type MailRow = {
  /**
   * Folder of `src/features` that holds its file: what it says, to whom, and when it no longer
   * applies.
   */
  feature: string
  /**
   * A notice that something is new: the client chooses by which way such ones come, and several of
   * them are told at once. Without it: always by mail, each by itself.
   */
  notice?: NoticeGroup
  /** A code that goes by text message and no other way: see `Letter.asText`. */
  textAlone?: true
  /** Clients are told whom to ask; staff are not. */
  reader: 'client' | 'staff'
}

/**
 * Every mail the portal sends, one row each. The mail itself is
 * `src/features/<feature>/mails/<kind in camel case>.ts`, from where `npm run generate` takes it
 * into `src/registry/mails.ts`. The order is that of the stored choices of the outbox.
 */
export const MAIL_ROWS = {
  invitation: { feature: 'connections', reader: 'client' },
  'invitation-reminder': { feature: 'connections', reader: 'client' },
  'one-time-code': { feature: 'sign-in', reader: 'client' },
  'password-reset': { feature: 'sign-in', reader: 'client' },
  'password-changed': { feature: 'account', reader: 'client' },
  'authenticator-added': { feature: 'authenticator', reader: 'client' },
  'authenticator-removed': { feature: 'authenticator', reader: 'client' },
  'recovery-code-used': { feature: 'authenticator', reader: 'client' },
  'recovery-codes-replaced': { feature: 'authenticator', reader: 'client' },
  'sign-in-refused': { feature: 'sign-in', reader: 'client' },
  'email-confirm': { feature: 'account', reader: 'client' },
  'email-notice': { feature: 'account', reader: 'client' },
  'email-changed': { feature: 'account', reader: 'client' },
  'email-restored': { feature: 'account', reader: 'client' },
  'account-recovered': { feature: 'recovery', reader: 'client' },
  'data-downloaded': { feature: 'my-data', reader: 'client' },
  'new-request': { feature: 'requests', notice: 'requests', reader: 'client' },
  'new-message': { feature: 'messages', notice: 'messages', reader: 'client' },
  'request-reminder': { feature: 'requests', notice: 'reminders', reader: 'client' },
  'revision-needed': { feature: 'requests', notice: 'requests', reader: 'client' },
  'security-breach': { feature: 'connections', reader: 'staff' },
  'inbox-items': { feature: 'inbox', reader: 'staff' },
  'appointment-changed': { feature: 'appointments', notice: 'appointments', reader: 'client' },
  'appointment-reminder': { feature: 'appointments', notice: 'appointments', reader: 'client' },
  'code-text': { feature: 'text-codes', reader: 'client', textAlone: true },
  'text-codes-added': { feature: 'text-codes', reader: 'client' },
  'text-codes-ended': { feature: 'text-codes', reader: 'client' },
  'text-codes-removed': { feature: 'text-codes', reader: 'client' },
  'passkey-added': { feature: 'passkeys', reader: 'client' },
  'passkey-removed': { feature: 'passkeys', reader: 'client' },
  'new-task': { feature: 'cases', notice: 'requests', reader: 'client' },
  'task-reminder': { feature: 'cases', notice: 'reminders', reader: 'client' },
  'plan-changed': { feature: 'plans', notice: 'requests', reader: 'client' },
  'plan-review': { feature: 'plans', notice: 'reminders', reader: 'client' },
  'plan-reminder': { feature: 'plans', notice: 'reminders', reader: 'client' },
} as const satisfies Record<string, MailRow>

/** Every mail the portal sends; each has one file. */
export type MailKind = keyof typeof MAIL_ROWS
export const MAIL_KINDS = Object.keys(MAIL_ROWS) as MailKind[]

/** Of which group of notices a kind is; null for what always goes by mail. */
export const noticeGroupOf = (kind: MailKind): NoticeGroup | null => {
  const row: MailRow = MAIL_ROWS[kind]
  return row.notice ?? null
}

/** Whether it goes by text message and no other way. */
export const goesByText = (kind: MailKind): boolean => {
  const row: MailRow = MAIL_ROWS[kind]
  return row.textAlone === true
}
