import { z } from 'zod'

import { answer, uuid } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { offeredField, offeredFields } from '../../questions/index.js'
import { requireAcceptedAnswer } from '../acceptedAnswer.js'

const toTakeOverInput = z.object({ id: field.id })

const toTakeOver = answer('PortalAnswersToTakeOver', {
  /** The answer they are of, to send back with what is chosen. */
  answer: uuid,
  fields: z.array(offeredField),
})

/**
 * What an accepted answer could write to the client's record, beside what stands there now.
 * @throws 401, 404, 403, 409 ANSWER_NOT_ACCEPTED
 */
export const answersToTakeOver = defineAction({
  name: 'answersToTakeOver',
  does: 'What an accepted answer could write to the record, beside what it says now; writes nothing',
  who: 'staff with client management, owning agency',
  input: toTakeOverInput,
  output: toTakeOver,
  run: async (req, input) => {
    const { id } = parseInput(toTakeOverInput, input)
    const { answer: row, record } = await requireAcceptedAnswer(req, id)
    return { answer: row.id, fields: offeredFields(req, row, record) }
  },
})
