import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { assertStorable } from '../../../actions/input.js'
import { auditEffect } from '../../../audit/audit.js'
import type { Effect } from '../../../contract/effects.js'
import { toID, type ID } from '../../../core/ids.js'
import type { Row } from '../../../data/rows.js'
import { changeRow, findRowByID } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { dropUnkept } from '../../../files/unkept.js'
import type { ReadAnswer } from '../../../files/withReceived.js'
import { publish } from '../../../realtime/bus.js'
import { filesFor } from '../fulfill/openForFiles.js'
import { openForAnswer } from '../fulfill/openForAnswer.js'
import { removeRecords } from '../fulfill/removeRecords.js'
import type { Correction, FulfillContext, ReceivedAnswer } from '../fulfill/types.js'
import { effectsOfRefusal, FULFILLERS, writeRecords } from '../fulfill/writeRecords.js'
import { CORRECTABLE, isCorrectable, UNREVIEWED } from '../unreviewed.js'
import { standingOf } from './standing.js'

type Corrected = FulfillContext & { correction: Correction }
type Attempt = { attempt: string; count: number }

/**
 * Books an answer for one try at correcting it, while nobody has decided about it. What a crash left
 * is freed by the sweep (`releaseClaims`).
 * @throws PortalError NOT_CORRECTABLE (409)
 */
const claim = async ({ now, req, request }: FulfillContext): Promise<Attempt> => {
  const attempt = randomUUID()
  const claimed = await changeRow(
    req,
    'portalRequests',
    { and: [{ id: { equals: request.id } }, CORRECTABLE, { claimedAt: { exists: false } }] },
    { claimedAt: now, correction: attempt },
  )
  if (!claimed) throw new PortalError('NOT_CORRECTABLE')
  return { attempt, count: (claimed.corrections ?? 0) + 1 }
}

const replacing = ({ correction, now, request }: Corrected, { count }: Attempt): Effect[] => {
  const { removed, replaced } = correction
  const gone = removed.map((document): Effect => ({
    at: now,
    document,
    key: `take-back-file:${document}`,
    kind: 'take-back-file',
  }))
  const { type } = request
  if (replaced.length === 0 || (type !== 'assessment' && type !== 'location')) return gone
  const kept = FULFILLERS[type].collection as 'assessmentResponses' | 'clientLocations'
  const key = `replace-answer:${request.id}:${count}`
  return [{ at: now, key, kept, kind: 'replace-answer', replaced: [...replaced] }]
}

const effectsOf = (context: Corrected, attempt: Attempt): Effect[] => {
  const { agency, client, correction, req, request } = context
  return [
    auditEffect(req, {
      action: 'request.corrected',
      agency,
      client,
      // Which files went, so that the trail leads to them
      detail: { takenOut: correction.removed.join(' '), type: request.type },
      subject: request.id,
    }),
    ...replacing(context, attempt),
    {
      agency,
      client,
      inbox: 'request-corrected',
      key: `request-corrected:${request.id}:${attempt.count}`,
      kind: 'inbox',
      staff: toID(request.requestedBy),
      subject: request.id,
    },
  ]
}

/**
 * Writes the new records, then puts them in the place of those before, if nobody has decided about
 * the answer meanwhile. If anything fails, they go, and the answer is as it was.
 */
const replace = async (
  context: Corrected,
  answer: ReceivedAnswer,
): Promise<Row<'portalRequests'>> => {
  const { now, req, request } = context
  const claimed = await claim(context)
  const { attempt, count } = claimed
  try {
    await writeRecords(context, { answer, fulfillment: attempt })
    const corrected = await transition(req, {
      data: { claimedAt: null, correctedAt: now, correction: null, corrections: count },
      effects: effectsOf(context, claimed),
      id: request.id,
      key: 'portalRequests',
      // guard: corrected-until-reviewed
      where: { and: [UNREVIEWED, { correction: { equals: attempt } }] },
    })
    if (!corrected) throw new PortalError('NOT_CORRECTABLE')
    return corrected
  } catch (error) {
    const current = await findRowByID(req, 'portalRequests', request.id)
    // Written before the fault: the new answer is in, the sweep does the rest.
    if ((current?.corrections ?? 0) < count) {
      await dropUnkept(req)
      await removeRecords(req, FULFILLERS[request.type].collection, attempt)
      await transition(req, {
        data: { claimedAt: null, correction: null },
        effects: effectsOfRefusal(context, { error, fulfillment: attempt }),
        id: request.id,
        key: 'portalRequests',
        where: { correction: { equals: attempt } },
      })
    }
    throw error
  }
}

/**
 * Takes another answer to a request that was answered and that nobody has decided about: other
 * answers or another place instead of those before, files beside or in place of them. A signed
 * release stays as it was signed; it can be revoked.
 * @throws 429, 401, 404, 403, 400, 413, 415, 409 NOT_CORRECTABLE or RELEASE_STAYS
 */
export const correctRequest = async (
  req: PayloadRequest,
  { id, readAnswer }: { id: ID; readAnswer: ReadAnswer },
): Promise<Row<'portalRequests'>> => {
  const open = await openForAnswer(req, id)
  const { agency, client, request } = open
  // guard: signed-stays-signed
  if (request.type === 'roi') throw new PortalError('RELEASE_STAYS')
  if (!isCorrectable(request)) throw new PortalError('NOT_CORRECTABLE')
  const answer = await readAnswer(filesFor(request.id))
  assertStorable(answer.fields)
  assertStorable(answer.files.map(({ name }) => name))
  const context = { ...open, correction: await standingOf(req, request, answer) }
  const { correctedAt, corrections, updatedAt } = await replace(context, answer)
  publish(req, { agency, client, private: request.private, type: 'request' })
  // What the caller saw of it before, with what has changed: nothing to read again
  return {
    ...request,
    correctedAt: correctedAt ?? null,
    corrections: corrections ?? null,
    updatedAt,
  }
}
