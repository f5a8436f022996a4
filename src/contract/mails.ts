/** One kind of mail. */
type MailRow = {
  /**
   * Folder of `src/features` that holds its file: what it says, to whom, and when it no longer
   * applies.
   */
  feature: string
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
  'new-request': { feature: 'requests', reader: 'client' },
  'new-message': { feature: 'messages', reader: 'client' },
  'request-reminder': { feature: 'requests', reader: 'client' },
  'revision-needed': { feature: 'requests', reader: 'client' },
  'security-breach': { feature: 'connections', reader: 'staff' },
  'inbox-items': { feature: 'inbox', reader: 'staff' },
  'appointment-changed': { feature: 'appointments', reader: 'client' },
  'appointment-reminder': { feature: 'appointments', reader: 'client' },
} as const satisfies Record<string, MailRow>

/** Every mail the portal sends; each has one file. */
export type MailKind = keyof typeof MAIL_ROWS
export const MAIL_KINDS = Object.keys(MAIL_ROWS) as MailKind[]
