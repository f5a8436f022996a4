import { z } from 'zod'

import { answer, uuid } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { localized } from '../../../core/localized.js'
import { asSeenText, takeOversOf, valueWords } from '../takeOver/compare.js'
import { requireTakeOver } from '../takeOver/work.js'

const toTakeOverInput = z.object({ id: field.id })

const toTakeOver = answer('PortalAnswersToTakeOver', {
  /** The answer they are of, to send back with what is chosen. */
  answer: uuid,
  fields: z.array(
    z
      .object({
        /** What the client answered, in words. */
        answered: z.string(),
        differs: z.boolean(),
        /** Field of the record. */
        field: z.string(),
        /** What the record says now, in words. */
        now: z.string(),
        question: z.string(),
        /** What the record says now, to send back with what is chosen. */
        seen: z.string(),
      })
      .meta({ title: 'PortalAnswerToTakeOver' }),
  ),
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
    const { answer: row, record } = await requireTakeOver(
      req,
      parseInput(toTakeOverInput, input).id,
    )
    const fields = takeOversOf(req, row, record).map((one) => ({
      answered: valueWords(req, one, one.answered),
      differs: asSeenText(one.answered) !== asSeenText(one.now),
      field: one.field,
      now: valueWords(req, one, one.now),
      question: localized(one.question.label, req.i18n.language) || one.question.name,
      seen: asSeenText(one.now),
    }))
    return { answer: row.id, fields }
  },
})
