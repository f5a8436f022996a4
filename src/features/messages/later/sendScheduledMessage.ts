import type { PayloadRequest, Where } from 'payload'

import { requireCaseWork, type CaseWork } from '../../../actions/caller.js'
import { requestOfStaff } from '../../../actions/requestOfStaff.js'
import { getContext } from '../../../config/context.js'
import { isoIn, MINUTE } from '../../../core/clock.js'
import { sameID, toID } from '../../../core/ids.js'
import type { Source } from '../../../core/source.js'
import type { NotSentReason } from '../../../core/status/scheduled.js'
import type { Row } from '../../../data/rows.js'
import { changeRow, findFields } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { requireOpen, sendToClient } from '../sendToClient.js'
import { tellStaff } from '../tellStaff.js'
import { forgottenAt } from './scheduled.js'

type Scheduled = Row<'scheduledMessages'>

/** Longer than sending takes; after it another worker takes over. */
const LEASE = 2 * MINUTE
/** Of a fault that stays, somebody is told after so many rounds. */
const MOST_ATTEMPTS = 20

/**
 * Takes one message for this worker by compare and set: waiting and due, or left behind by a worker
 * whose lease ran out. Null where another has it, or it was canceled. @param now also before its time
 */
export const claimScheduled = async (
  source: Source,
  id: string,
  { now: atOnce = false } = {},
): Promise<null | Scheduled> => {
  const now = getContext(source.payload).options.clock()
  const at = now.toISOString()
  const waiting = { state: { equals: 'waiting' } }
  return changeRow(
    source,
    'scheduledMessages',
    {
      and: [
        { id: { equals: id } },
        {
          or: [
            atOnce ? waiting : { and: [waiting, { nextAt: { less_than_equal: at } }] },
            { and: [{ state: { equals: 'sending' } }, { leaseUntil: { less_than: at } }] },
          ],
        },
      ],
    },
    { attempts: { $inc: 1 }, leaseUntil: isoIn(now, LEASE), state: 'sending' },
  )
}

/** As the claim left it: whoever took it over since decides. */
const claimed = ({ attempts, id }: Scheduled): Where => ({
  and: [
    { id: { equals: id } },
    { state: { equals: 'sending' } },
    { attempts: { equals: attempts } },
  ],
})

export const backToWaiting = (source: Source, row: Scheduled, nextAt: string): Promise<unknown> =>
  changeRow(source, 'scheduledMessages', claimed(row), {
    leaseUntil: null,
    nextAt,
    state: 'waiting',
  })

type Ready = { req: PayloadRequest; work: CaseWork }

/** @throws PortalError where what the sender may do, or the client's connection, is another now */
const ready = async (source: Source, row: Scheduled): Promise<NotSentReason | Ready> => {
  const [client, req] = [toID(row.client), await requestOfStaff(source, toID(row.staff))]
  if (client === null || req === null) return 'sender-left'
  // Every rule is asked again, as if they pressed the button now
  // guard: rights-asked-when-sent
  const work = await requireCaseWork(req, client)
  if (!sameID(work.agency.id, toID(row.agency))) return 'sender-left'
  const connection = await requireOpen(req, work.client)
  // guard: same-connection-when-sent
  return connection.id === row.connection ? { req, work } : 'not-connected'
}

/** It is there already where a process died between writing it and saying so. */
const isWritten = async (source: Source, { id }: Scheduled): Promise<boolean> =>
  (await findFields(source, 'portalMessages', { id: { equals: id } }, ['id'])) !== null

/**
 * Writes the message under the id of its row, so that there is never a second one.
 * @throws PortalError, or whatever went wrong
 */
const write = async (row: Scheduled, { req, work }: Ready): Promise<void> => {
  const body = (row.body ?? null) as null | Record<string, unknown>
  try {
    if (!(await isWritten(req, row)))
      await sendToClient(req, work, { body, text: row.text }, { id: row.id })
  } catch (error) {
    // Another worker was faster
    if (!(await isWritten(req, row))) throw error
  }
}

const finish = async (source: Source, row: Scheduled): Promise<void> => {
  await changeRow(source, 'scheduledMessages', claimed(row), {
    expiresAt: forgottenAt(source),
    leaseUntil: null,
    state: 'sent',
  })
  tellStaff(source, row)
}

/** It stays, with the reason, and whoever wrote it is told, else whoever looks after the client. */
const giveUp = async (source: Source, row: Scheduled, reason: NotSentReason): Promise<void> => {
  const { attempts, id, sendAt } = row
  const [agency, client] = [toID(row.agency), toID(row.client)]
  await transition(source, {
    data: { leaseUntil: null, reason, state: 'not-sent' },
    effects: [
      {
        action: 'message.not-sent',
        actor: { id: null, kind: 'system' },
        agency,
        client,
        detail: { reason },
        key: `not-sent:${id}:${sendAt}`,
        kind: 'audit',
        outcome: 'done',
        subject: id,
      },
      {
        agency,
        client,
        inbox: 'message-not-sent',
        key: `not-sent-inbox:${id}:${sendAt}`,
        kind: 'inbox',
        staff: reason === 'sender-left' ? null : toID(row.staff),
        subject: id,
      },
    ],
    id,
    key: 'scheduledMessages',
    where: { and: [{ state: { equals: 'sending' } }, { attempts: { equals: attempts } }] },
  })
  tellStaff(source, row)
}

const reasonOf = (error: unknown): NotSentReason | null => {
  if (!(error instanceof PortalError) || error.status >= 500) return null
  return error.code === 'NOT_CONNECTED' ? 'not-connected' : 'not-allowed'
}

/** Sends what was claimed now. @throws PortalError; it waits again then */
export const sendClaimed = async (source: Source, row: Scheduled): Promise<void> => {
  try {
    const how = await ready(source, row)
    if (typeof how === 'string') throw new PortalError('NOT_CONNECTED')
    await write(row, how)
  } catch (error) {
    await backToWaiting(source, row, row.sendAt)
    throw error
  }
  await finish(source, row)
}

/**
 * Looks at a message whose time has come, or about which something has changed before: sends it once,
 * lets it wait, or says why it cannot be sent any more.
 */
export const lookAtScheduled = async (source: Source, id: string): Promise<void> => {
  const row = await claimScheduled(source, id)
  if (!row) return
  const now = getContext(source.payload).options.clock()
  try {
    const how = await ready(source, row)
    if (typeof how === 'string') {
      // A process may have died right behind the message
      if (await isWritten(source, row)) await finish(source, row)
      else await giveUp(source, row, how)
    } else if (row.sendAt > now.toISOString()) await backToWaiting(source, row, row.sendAt)
    else {
      await write(row, how)
      await finish(source, row)
    }
  } catch (error) {
    const isBusy = error instanceof PortalError && error.code === 'TOO_MANY_REQUESTS'
    if (isBusy) return void (await backToWaiting(source, row, isoIn(now, LEASE)))
    const reason = reasonOf(error) ?? (row.attempts >= MOST_ATTEMPTS ? 'fault' : null)
    // The lease runs out, and it is tried again
    if (reason === null) throw error
    if (await isWritten(source, row)) await finish(source, row)
    else await giveUp(source, row, reason)
  }
}
