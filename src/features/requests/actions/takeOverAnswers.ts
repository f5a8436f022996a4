import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { sameID } from '../../../core/ids.js'
import { PortalError } from '../../../errors/PortalError.js'
import { asSeenText, takeOversOf } from '../takeOver/compare.js'
import { requireTakeOver } from '../takeOver/work.js'

const takeOverInput = z.object({
  answer: field.id,
  /** By the field of the record what it said when the caller looked: `seen` of `answersToTakeOver`. */
  fields: z.record(z.string(), z.string()).meta({ graphql: 'JSON' }),
  id: field.id,
})

/**
 * Writes chosen answers to the client's record, as the caller could by hand: under the record's own
 * rules, with the history of contact data. Only of an answer that staff have accepted, and only to
 * fields that the author of the questions named.
 * @throws 401, 404, 403, 400, 409 ANSWER_NOT_ACCEPTED, ANSWER_CORRECTED or RECORD_CHANGED
 */
export const takeOverAnswers = defineAction({
  name: 'takeOverAnswers',
  does: 'Writes chosen answers of an accepted request to the record of the client',
  who: 'staff with client management who may change the record, owning agency',
  input: takeOverInput,
  output: answer('PortalAnswersTakenOver', { fields: z.array(z.string()) }),
  run: async (req, input) => {
    const { answer: seenAnswer, fields, id } = parseInput(takeOverInput, input)
    const { answer: row, client, record, request } = await requireTakeOver(req, id)
    const offered = takeOversOf(req, row, record)
    const chosen = offered.filter((one) => Object.hasOwn(fields, one.field))
    if (chosen.length === 0 || Object.keys(fields).length > chosen.length)
      throw new PortalError('INVALID_INPUT', { field: 'fields' })
    if (!sameID(row.id, seenAnswer)) throw new PortalError('ANSWER_CORRECTED')
    // guard: record-as-it-was-seen
    if (chosen.some((one) => fields[one.field] !== asSeenText(one.now)))
      throw new PortalError('RECORD_CHANGED')
    const names = chosen.map((one) => one.field)
    noteForAudit({ detail: { fields: names.join(', ') }, subject: request.id })
    await req.payload.update({
      id: client,
      collection: getContext(req.payload).slugs.clients,
      data: Object.fromEntries(chosen.map((one) => [one.field, one.answered])),
      depth: 0,
      // guard: taken-over-as-the-caller
      overrideAccess: false,
      req,
    })
    return { fields: names }
  },
})
