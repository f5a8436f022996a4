import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import type { Row } from '../../../data/rows.js'
import { PortalError } from '../../../errors/PortalError.js'
import { asSeenText, takeOversOf, type AnswersTaken, type OfferedAnswer } from './compare.js'

/** By the field of the record what it said when the caller looked: `seen` of what was offered. */
export const chosenFields = z.record(z.string(), z.string()).meta({ graphql: 'JSON' })
type Chosen = z.output<typeof chosenFields>

/**
 * Those of the answers that were chosen, all of which have to be offered.
 * @throws PortalError INVALID_INPUT (400)
 */
export const chosenAnswers = (
  req: PayloadRequest,
  { answers, fields, record }: { answers: AnswersTaken; fields: Chosen; record: Row<'clients'> },
): OfferedAnswer[] => {
  const chosen = takeOversOf(req, answers, record).filter(({ field }) =>
    Object.hasOwn(fields, field),
  )
  if (chosen.length === 0 || Object.keys(fields).length > chosen.length)
    throw new PortalError('INVALID_INPUT', { field: 'fields' })
  return chosen
}

type Writing = {
  chosen: readonly OfferedAnswer[]
  fields: Chosen
  record: Pick<Row<'clients'>, 'id'>
  /** What was answered, for the audit trail: a request or a task. */
  subject: string
}

/**
 * Writes chosen answers to the client's record, as the caller could by hand: under the record's own
 * rules, with the history of contact data.
 * @returns the fields that were written
 * @throws PortalError 409 RECORD_CHANGED, and what the record itself refuses
 */
export const writeChosen = async (
  req: PayloadRequest,
  { chosen, fields, record, subject }: Writing,
): Promise<string[]> => {
  // guard: record-as-it-was-seen
  if (chosen.some((one) => fields[one.field] !== asSeenText(one.now)))
    throw new PortalError('RECORD_CHANGED')
  const names = chosen.map((one) => one.field)
  noteForAudit({ detail: { fields: names.join(', ') }, subject })
  await req.payload.update({
    id: record.id,
    collection: getContext(req.payload).slugs.clients,
    data: Object.fromEntries(chosen.map((one) => [one.field, one.answered])),
    depth: 0,
    // guard: taken-over-as-the-caller
    overrideAccess: false,
    req,
  })
  return names
}
