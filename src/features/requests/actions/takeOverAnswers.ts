import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { sameID } from '../../../core/ids.js'
import { PortalError } from '../../../errors/PortalError.js'
import { chosenAnswers, chosenFields, writeChosen } from '../../questions/index.js'
import { requireAcceptedAnswer } from '../acceptedAnswer.js'

const takeOverInput = z.object({
  answer: field.id,
  fields: chosenFields,
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
    const { answer: row, record, request } = await requireAcceptedAnswer(req, id)
    const chosen = chosenAnswers(req, { answers: row, fields, record })
    if (!sameID(row.id, seenAnswer)) throw new PortalError('ANSWER_CORRECTED')
    return { fields: await writeChosen(req, { chosen, fields, record, subject: request.id }) }
  },
})
