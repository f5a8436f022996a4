import { Webhook } from 'standardwebhooks'

import type { SanitizedWebhook } from '../config/hostEventOptions.js'
import { DAY, SECOND } from '../core/clock.js'
import { postOnce } from '../http/postOnce.js'
import { publicLookup } from '../push/publicLookup.js'
import type { TryOutcome } from './outcome.js'

/** The scheme asks senders to wait for 15 to 30 seconds. */
const PATIENCE = 15 * SECOND
/** Whoever asks for more is asked again tomorrow. */
const LONGEST_WAIT = DAY

type Told = { body: string; id: string; now: Date }

const headersOf = ({ secrets }: SanitizedWebhook, { body, id, now }: Told) => ({
  'content-length': String(Buffer.byteLength(body)),
  'content-type': 'application/json',
  'user-agent': 'payload-client-portal',
  'webhook-id': id,
  // guard: webhooks-signed
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
  'webhook-timestamp': String(Math.floor(now.getTime() / SECOND)),
})

/** Seconds or a date (RFC 9110 §10.2.3); undefined for anything else. */
const waitOf = (header: string | undefined, now: Date): number | undefined => {
  if (header === undefined) return undefined
  const wait = /^\d{1,9}$/.test(header)
    ? Number(header) * SECOND
    : Date.parse(header) - now.getTime()
  return wait > 0 ? Math.min(wait, LONGEST_WAIT) : undefined
}

const outcomeOf = (status: number, retryAfter: string | undefined, now: Date): TryOutcome => {
  if (status >= 200 && status < 300) return { ok: true, status }
  if (status === 410) return { ends: true, ok: false, problem: 'gone', status }
  // guard: webhooks-follow-no-redirect
  if (status >= 300 && status < 400) return { ok: false, problem: 'redirected', status }
  const wait = waitOf(retryAfter, now)
  return { ok: false, problem: 'refused', status, ...(wait ? { retryAfter: wait } : {}) }
}

const failureOf = (error: unknown): TryOutcome => {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  if (code === 'PUSH_HOST_PRIVATE') return { ok: false, problem: 'private-address' }
  const isLate = error instanceof Error && /^(?:Abort|Timeout)Error$/.test(error.name)
  return { ok: false, problem: isLate ? 'timed-out' : 'unreachable' }
}

/**
 * Sends one event to one address, signed (standardwebhooks.com), and reads of the answer its status
 * and `Retry-After` alone. Follows no redirect; a name that leads into a private network is refused
 * at the very connection, unless the host said that it is theirs.
 */
export const postWebhook = async (webhook: SanitizedWebhook, told: Told): Promise<TryOutcome> => {
  try {
    const { headers, status } = await postOnce({
      body: told.body,
      headers: headersOf(webhook, told),
      // guard: webhooks-to-public-hosts
      ...(webhook.internal ? {} : { lookup: publicLookup() }),
      patience: PATIENCE,
      url: webhook.url,
    })
    return outcomeOf(status, headers['retry-after'], told.now)
  } catch (error) {
    return failureOf(error)
  }
}
