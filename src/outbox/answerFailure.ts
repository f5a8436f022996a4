import { getContext } from '../config/context.js'
import { isNumberRefused } from '../config/noticeOptions.js'
import { goesByText } from '../contract/mails.js'
import { isoIn } from '../core/clock.js'
import { normalizeEmail } from '../core/email.js'
import { toID, type ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { findFields } from '../data/store.js'
import { backoff, MAX_ATTEMPTS } from './backoff.js'
import { queueByWay } from './queueByWay.js'
import { finish } from './finish.js'
import { rememberRefusal } from './refusals.js'
import type { Destination } from './sendByWay.js'

const responseCode = (error: unknown): number => {
  const code: unknown =
    typeof error === 'object' && error !== null && 'responseCode' in error ? error.responseCode : 0
  return typeof code === 'number' ? code : 0
}

const isPermanent = (error: unknown): boolean => {
  const code = responseCode(error)
  return isNumberRefused(error) || (code >= 500 && code < 600)
}

/** RFC 5321 §4.2.3: no such mailbox, not here, not a mailbox's name. Others are about the server. */
const NO_MAILBOX: readonly number[] = [550, 551, 553]

/**
 * Whose client an address belongs to, while it is in use; null for everybody else's. A row holds no
 * address, so this is asked before the mail is given up.
 */
const agencyOfAddress = async (source: Source, to: string | undefined): Promise<null | string> => {
  if (to === undefined) return null
  const emailKey = { equals: normalizeEmail(to) }
  const agency = toID(
    (await findFields(source, 'portalConnections', { emailKey }, ['agency']))?.agency,
  )
  return agency === null ? null : String(agency)
}

const errorCode = (error: unknown): string => {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'UNKNOWN'
}

const FAILED = {
  email: 'Portal mail could not be sent',
  phone: 'Portal text could not be sent',
  push: 'Portal push could not be sent',
} as const

type Failure = { account: ID | undefined; destination: Destination | null; error: unknown }

/**
 * After a row could not be sent: it is tried again later, or given up and told of. An address or a
 * number that was refused for good is remembered, and what a text could not tell goes by mail.
 */
export const answerFailure = async (
  source: Source,
  row: Row<'portalOutbox'>,
  { account, destination, error }: Failure,
): Promise<void> => {
  const { options, registry } = getContext(source.payload)
  const now = options.clock()
  const refused = isPermanent(error)
  const failed = refused || row.attempts >= MAX_ATTEMPTS
  const kind = destination?.kind ?? 'email'
  // The error may quote an address: only its code is kept and logged.
  const code = errorCode(error)
  source.payload.logger.warn({
    again: !failed,
    code,
    kind: row.kind,
    msg: FAILED[kind],
    outbox: row.id,
  })
  if (!failed) {
    const nextAt = isoIn(now, backoff(row.attempts))
    await finish(source, row, { lastError: code, nextAt, state: 'queued' })
    return
  }
  const isGone = isNumberRefused(error) || NO_MAILBOX.includes(responseCode(error))
  if (isGone && destination && destination.kind !== 'push' && account !== undefined)
    await rememberRefusal(source, account, destination)
  // First: a process that dies in between tries once more.
  const problem = refused ? 'refused' : 'unreachable'
  // A code that goes by text alone is not mailed: who waits for it asks for another.
  if (kind !== 'email' && !goesByText(row.kind)) await queueByWay(source, row, 'mail')
  else if (kind === 'email') await registry.mails[row.kind].failed?.(source, row, problem)
  await finish(source, row, {
    agency: destination?.kind === 'email' ? await agencyOfAddress(source, destination.to) : null,
    failedAt: now.toISOString(),
    lastError: code,
    problem,
    state: 'failed',
  })
}
