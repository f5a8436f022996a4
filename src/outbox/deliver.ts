import { randomInt } from 'node:crypto'

import { getContext } from '../config/context.js'
import { HOUR, isoIn, MINUTE } from '../core/clock.js'
import { normalizeEmail } from '../core/email.js'
import { toID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { changeRow, findFields } from '../data/store.js'
import { messageID } from '../mail/messageID.js'
import { claim } from './claim.js'
import { composeMail } from './composeMail.js'

/**
 * Gives up after three days, like the mail servers it talks to (RFC 5321 §4.5.4.1 asks for 4–5 days
 * at most).
 */
const MAX_ATTEMPTS = 20

/** 1, 2, 4, … minutes up to 6 hours, with a random tenth so that retries do not come in waves. */
const backoff = (attempts: number): number =>
  Math.min(6 * HOUR, MINUTE * 2 ** (attempts - 1)) * (1 + randomInt(100) / 1000)

const isPermanent = (error: unknown): boolean => {
  const code: unknown =
    typeof error === 'object' && error !== null && 'responseCode' in error ? error.responseCode : 0
  return typeof code === 'number' && code >= 500 && code < 600
}

type Outcome = Pick<Row<'portalOutbox'>, 'state'> & Partial<Row<'portalOutbox'>>
const finish = (source: Source, row: Row<'portalOutbox'>, outcome: Outcome): Promise<unknown> =>
  changeRow(
    source,
    'portalOutbox',
    { and: [{ id: { equals: row.id } }, { attempts: { equals: row.attempts } }] },
    { ...outcome, leaseUntil: null },
  )

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

/**
 * Sends one mail of the outbox, once: claimed with a lease, composed now, handed to the host's mail
 * adapter. A mail that no longer applies (invitation canceled, code used) is canceled; a mail
 * server that is down delays it.
 */
export const deliver = async (source: Source, id: string): Promise<void> => {
  const row = await claim(source, id)
  if (!row) return
  const { options, registry } = getContext(source.payload)
  const now = options.clock()
  let to: string | undefined
  try {
    const mail = await composeMail(source, row)
    to = mail?.to
    if (!mail) {
      await finish(source, row, { state: 'canceled' })
      return
    }
    await source.payload.sendEmail({
      ...mail,
      messageId: messageID(row.dedupeKey, options.publicURL),
    })
    await finish(source, row, { sentAt: now.toISOString(), state: 'sent' })
  } catch (error) {
    const refused = isPermanent(error)
    const failed = refused || row.attempts >= MAX_ATTEMPTS
    // The error may quote an address: only its code is kept and logged.
    const code = errorCode(error)
    source.payload.logger.warn({
      again: !failed,
      code,
      kind: row.kind,
      msg: 'Portal mail could not be sent',
      outbox: row.id,
    })
    // First: a process that dies in between tries once more.
    const problem = refused ? 'refused' : 'unreachable'
    if (failed) await registry.mails[row.kind].failed?.(source, row, problem)
    await finish(
      source,
      row,
      failed
        ? {
            agency: await agencyOfAddress(source, to),
            failedAt: now.toISOString(),
            lastError: code,
            problem,
            state: 'failed',
          }
        : { lastError: code, nextAt: isoIn(now, backoff(row.attempts)), state: 'queued' },
    )
  }
}

const errorCode = (error: unknown): string => {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'UNKNOWN'
}
