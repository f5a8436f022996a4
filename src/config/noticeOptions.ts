import type { MailKind } from '../contract/mails.js'

/** A text message as a host's provider gets it. It holds nothing about the person. */
export type SMS = {
  /** The same when the same text is handed over again after a crash: providers can fold by it. */
  id: string
  /** What it is about, for counting: the kind of the mail that it stands for. */
  kind: MailKind
  /** Ends the wait after 30 seconds. */
  signal: AbortSignal
  text: string
  /** E.164: `+19095550143`. */
  to: string
}

/**
 * Hands a text to a provider; resolves once it took it. Throw `SMSRefusedError` where the number can
 * never be reached; whatever else is thrown is tried again, 1, 2, 4 … minutes later.
 */
export type SendSMS = (sms: SMS) => Promise<void>

const REFUSED = 'NUMBER_REFUSED'

/** The provider says that there is no such number, or that it takes no texts of ours any more. */
export class SMSRefusedError extends Error {
  readonly code = REFUSED
  override name = 'SMSRefusedError'
}

/** By its code, not its class: bundlers make two of one class. */
export const isNumberRefused = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === REFUSED

/** Voluntary Application Server Identification (RFC 8292), as `npx web-push generate-vapid-keys` makes it. */
export type WebPushOption = {
  /** 32 bytes, base64url. */
  privateKey: string
  /** 65 bytes, base64url. Browsers get it when somebody turns pushes on: a new one ends them all. */
  publicKey: string
  /** Whom a push service can reach: `mailto:portal@example.org` or an https address. */
  subject: string
}

/** Hands one push to its service and answers with its status. */
export type PostPush = (push: {
  body: Buffer
  endpoint: string
  headers: Readonly<Record<string, string>>
}) => Promise<number>
