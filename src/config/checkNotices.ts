import { checkFunction, checkKeys, failOption } from './failOption.js'
import type { ClientPortalOptions } from './options.js'

/** Longer than anybody waits for "some minutes". */
const MOST_MINUTES = 24 * 60

const bytesOf = (text: unknown): number =>
  typeof text === 'string' && /^[\w-]+$/.test(text) ? Buffer.from(text, 'base64url').length : 0

/** P-256: a point and a number (RFC 8292 §3.2). */
const KEY_BYTES = { privateKey: 32, publicKey: 65 } as const

const checkWebPush = ({ webPush }: ClientPortalOptions): void => {
  if (webPush === undefined) return
  checkKeys('webPush', webPush, ['privateKey', 'publicKey', 'subject'])
  for (const [key, bytes] of Object.entries(KEY_BYTES)) {
    // Its kind alone: one of both is a secret
    if (bytesOf(webPush[key as keyof typeof KEY_BYTES]) !== bytes)
      failOption(
        `webPush.${key}`,
        'no such key',
        'Make both with `npx web-push generate-vapid-keys`.',
      )
  }
  const { subject } = webPush
  if (!/^(?:mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/.test(subject))
    failOption('webPush.subject', subject, 'Give "mailto:" with an address, or an https address.')
}

/** @throws Error naming option, value and remedy. */
export const checkNotices = (options: ClientPortalOptions): void => {
  checkWebPush(options)
  const { notices, sendSMS } = options
  checkFunction('sendSMS', sendSMS)
  checkKeys('notices', notices, ['groupMinutes'])
  const { groupMinutes = 0 } = notices ?? {}
  if (!Number.isInteger(groupMinutes) || groupMinutes < 0 || groupMinutes > MOST_MINUTES) {
    const remedy = `Give whole minutes from 0 to ${MOST_MINUTES}.`
    failOption('notices.groupMinutes', groupMinutes, remedy)
  }
}
