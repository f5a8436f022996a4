import type { TranslationKey } from '../translations/translate.js'

/** Good news that an endpoint may send along as `?notice=`, and its text. Anything else in the address is ignored. */
const NOTICES = {
  'code-gone': 'client.noticeCodeGone',
  'code-sent': 'client.noticeCodeSent',
  'password-changed': 'client.noticePasswordChanged',
  registered: 'client.noticeRegistered',
  sent: 'client.noticeSent',
  'signed-out': 'client.noticeSignedOut',
  'timed-out': 'client.noticeTimedOut',
} as const satisfies Record<string, TranslationKey>

/** The same word means something else where a message or a mail was sent. */
const BY_ROUTE: Readonly<Record<string, TranslationKey>> = {
  'forgot-password:sent': 'client.noticeForgotSent',
  'thread:sent': 'client.noticeMessageSent',
}

/** Text key of a notice on a page, or null. */
export const noticeKey = (route: string, notice: string | undefined): null | TranslationKey => {
  if (!notice) return null
  const key = BY_ROUTE[`${route}:${notice}`]
  if (key) return key
  return Object.hasOwn(NOTICES, notice) ? NOTICES[notice as keyof typeof NOTICES] : null
}
