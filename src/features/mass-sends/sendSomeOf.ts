import type { PayloadRequest, Where } from 'payload'

import { requestOfStaff } from '../../actions/requestOfStaff.js'
import { getContext } from '../../config/context.js'
import { isoIn, MINUTE } from '../../core/clock.js'
import { toID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { changeRows } from '../../data/changeRows.js'
import type { Row } from '../../data/rows.js'
import { changeRow, findFields, listRows } from '../../data/store.js'
import { transition } from '../../effects/transition.js'
import { goOnSoon } from './goOnSoon.js'
import { prepare } from './prepare.js'
import { tallyOf } from './progress.js'
import { sendToOne, type Outcome } from './sendToOne.js'
import { tellProgress } from './tellProgress.js'

type Send = Row<'massSends'>

/** Clients a worker sends to before it lets others have a turn. */
const CHUNK = 25
/** Longer than a chunk takes, and than writing down 5,000 recipients; then another worker takes over. */
const LEASE = 2 * MINUTE

/** Takes a send for this worker by compare and set. Null where another has it, or it is over. */
const claim = (source: Source, id: string): Promise<null | Send> => {
  const now = getContext(source.payload).options.clock()
  return changeRow(
    source,
    'massSends',
    {
      and: [
        { id: { equals: id } },
        { finishedAt: { exists: false } },
        { status: { in: ['sending', 'canceled'] } },
        {
          or: [{ leaseUntil: { exists: false } }, { leaseUntil: { less_than: now.toISOString() } }],
        },
      ],
    },
    { claims: { $inc: 1 }, leaseUntil: isoIn(now, LEASE) },
  )
}

/** As the claim left it: whoever took it over since decides. */
const change = (source: Source, { claims, id }: Send, data: Partial<Send>): Promise<unknown> =>
  changeRow(
    source,
    'massSends',
    { and: [{ id: { equals: id } }, { claims: { equals: claims } }] },
    data,
  )

const isSending = async (source: Source, { id }: Send): Promise<boolean> =>
  (await findFields(source, 'massSends', { id: { equals: id } }, ['status']))?.status === 'sending'

/** Once, whoever is faster. */
const note = async (source: Source, id: string, outcome: Outcome): Promise<void> => {
  const sentAt = getContext(source.payload).options.clock().toISOString()
  await changeRow(
    source,
    'massSendRecipients',
    { and: [{ id: { equals: id } }, { state: { equals: 'waiting' } }] },
    outcome.state === 'sent' ? { sentAt, state: 'sent' } : { ...outcome },
  )
}

const waitingOf = ({ id }: Send): Where => ({
  and: [{ massSend: { equals: id } }, { state: { equals: 'waiting' } }],
})

/** Sends to the next clients, as long as nobody pauses or cancels it. */
const sendChunk = async (source: Source, req: null | PayloadRequest, send: Send): Promise<void> => {
  const limit = CHUNK
  const next = await listRows(source, 'massSendRecipients', waitingOf(send), {
    limit,
    sort: 'client',
  })
  for (const recipient of next) {
    // guard: paused-sends-stop
    if (!(await isSending(source, send))) return
    const outcome: Outcome = req
      ? await sendToOne(req, send, recipient)
      : { reason: 'sender-left', state: 'failed' }
    await note(source, recipient.id, outcome)
  }
}

/** Everybody has had their turn: the send is over, once. False where it was paused or canceled meanwhile. */
const finish = async (source: Source, send: Send): Promise<boolean> => {
  const { waiting: _, ...tally } = await tallyOf(source, send.id)
  const finishedAt = getContext(source.payload).options.clock().toISOString()
  const { failed, sent, skipped } = tally
  const done = await transition(source, {
    data: {
      ...tally,
      finishedAt,
      leaseUntil: null,
      ...(send.status === 'canceled' ? {} : { status: 'done' }),
    },
    effects: [
      {
        action: 'mass-send.finished',
        actor: { id: null, kind: 'system' },
        agency: toID(send.agency),
        detail: { failed, sent, skipped, status: send.status === 'canceled' ? 'canceled' : 'done' },
        key: `mass-send-finished:${send.id}:${send.claims}`,
        kind: 'audit',
        outcome: 'done',
        subject: send.id,
      },
    ],
    id: send.id,
    key: 'massSends',
    where: { and: [{ status: { equals: send.status } }, { claims: { equals: send.claims } }] },
  })
  return done !== null
}

/**
 * Goes on with a mass send: writes down its clients, then sends to some of them, says how far it is
 * and lets the next worker go on. A process that dies leaves a lease, and another one goes on where it
 * was; nobody gets anything twice.
 */
export const sendSomeOf = async (source: Source, id: string): Promise<void> => {
  const claimed = await claim(source, id)
  if (!claimed) return
  if (claimed.awaited) {
    const total = await prepare(source, claimed)
    await change(source, claimed, { awaited: null, total })
  }
  if (claimed.status === 'canceled')
    await changeRows(source, 'massSendRecipients', waitingOf(claimed), {
      reason: 'canceled',
      state: 'skipped',
    })
  else {
    // A request for each chunk: the sender as they are now
    const req = await requestOfStaff(source, toID(claimed.createdBy))
    await sendChunk(source, req, claimed)
  }
  const { waiting, ...tally } = await tallyOf(source, id)
  const isOver = waiting === 0 && (await finish(source, claimed))
  if (!isOver) await change(source, claimed, { ...tally, leaseUntil: null })
  tellProgress(source, claimed)
  if (!isOver) goOnSoon(source.payload, id)
}
