import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { assertStorable } from '../../../actions/input.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import type { Effect } from '../../../contract/effects.js'
import { toID, type ID } from '../../../core/ids.js'
import { daysTaken } from '../../../core/waits.js'
import { agencyOf } from '../../../data/agencyOf.js'
import type { Row } from '../../../data/rows.js'
import { changeRow, findRowByID } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { dropUnkept } from '../../../files/unkept.js'
import type { ReadAnswer } from '../../../files/withReceived.js'
import { publish } from '../../../realtime/bus.js'
import { filesFor } from './openForFiles.js'
import { openForAnswer } from './openForAnswer.js'
import { removeRecords } from './removeRecords.js'
import type { ReceivedAnswer, FulfillContext } from './types.js'
import { effectsOfRefusal, FULFILLERS, writeRecords } from './writeRecords.js'

/**
 * Books a request for one try at answering it. Of two clicks or two tabs one goes on; the other is
 * told at once, before anything is written. A booking that a crash left behind is freed by the
 * sweep (`releaseClaims`).
 * @throws PortalError REQUEST_NOT_PENDING (409)
 */
const claimRequest = async (req: PayloadRequest, id: ID): Promise<string> => {
  const now = getContext(req.payload).options.clock()
  const fulfillment = randomUUID()
  const claimed = await changeRow(
    req,
    'portalRequests',
    {
      and: [
        { id: { equals: id } },
        { status: { equals: 'pending' } },
        { claimedAt: { exists: false } },
      ],
    },
    { claimedAt: now.toISOString(), fulfillment },
  )
  if (!claimed) throw new PortalError('REQUEST_NOT_PENDING')
  return fulfillment
}

const effectsOf = ({ agency, client, req, request }: FulfillContext): Effect[] => {
  const staff = toID(request.requestedBy)
  const event = { agency, client, detail: { type: request.type }, subject: request.id }
  return [
    auditEffect(req, { action: 'request.fulfilled', ...event }),
    {
      agency,
      client,
      inbox: 'request-completed',
      key: `request-completed:${request.id}`,
      kind: 'inbox',
      staff,
      subject: request.id,
    },
  ]
}

/**
 * Writes the records, then completes the request. If anything fails, the records go and the request
 * is free again.
 */
const complete = async (
  context: FulfillContext,
  { answer, fulfillment }: { answer: ReceivedAnswer; fulfillment: string },
): Promise<Row<'portalRequests'>> => {
  const { agency, now, req, request } = context
  const { collection } = FULFILLERS[request.type]
  try {
    await writeRecords(context, { answer, fulfillment })
    const timeZone = (await agencyOf(req, agency))?.timeZone
    const completed = await transition(req, {
      data: {
        claimedAt: null,
        completedAt: now,
        daysToFulfil: daysTaken(timeZone, request.requestedAt, now),
        remindAt: null,
        review: 'to-review',
        status: 'completed',
      },
      effects: effectsOf(context),
      id: request.id,
      key: 'portalRequests',
      where: { and: [{ status: { equals: 'pending' } }, { fulfillment: { equals: fulfillment } }] },
    })
    if (!completed) throw new PortalError('REQUEST_NOT_PENDING')
    return completed
  } catch (error) {
    const current = await findRowByID(req, 'portalRequests', request.id)
    // Completed before the fault: the answer is in, the sweep does the rest.
    if (current?.status !== 'completed' || current.fulfillment !== fulfillment) {
      await dropUnkept(req)
      await removeRecords(req, collection, fulfillment)
      await transition(req, {
        data: { claimedAt: null, fulfillment: null },
        effects: effectsOfRefusal(context, { error, fulfillment }),
        id: request.id,
        key: 'portalRequests',
        where: { fulfillment: { equals: fulfillment } },
      })
    }
    throw error
  }
}

/**
 * Answers a request with a document, a location, a signed release or an assessment; one record
 * each, one `client-documents` row a file. `readAnswer` is called only once the caller may answer,
 * so that nobody uploads megabytes to be refused.
 * @throws 429, 401, 404, 403, 400, 413, 415, 409 REQUEST_NOT_PENDING
 */
export const answerRequest = async (
  req: PayloadRequest,
  { id, readAnswer }: { id: ID; readAnswer: ReadAnswer },
): Promise<Row<'portalRequests'>> => {
  const context = await openForAnswer(req, id)
  const { agency, client, request } = context
  if (request.status !== 'pending') throw new PortalError('REQUEST_NOT_PENDING')
  await FULFILLERS[request.type].check?.(context, 1)
  const answer = await readAnswer(filesFor(request.id))
  assertStorable(answer.fields)
  assertStorable(answer.files.map(({ name }) => name))
  // guard: signing-confirmed
  await FULFILLERS[request.type].confirm?.(answer, context)
  const fulfillment = await claimRequest(req, request.id)
  const { completedAt, status, updatedAt } = await complete(context, { answer, fulfillment })
  publish(req, { agency, client, private: request.private, type: 'request' })
  // What the caller saw of it before, with what has changed: nothing to read again
  return { ...request, completedAt: completedAt ?? null, status, updatedAt }
}
