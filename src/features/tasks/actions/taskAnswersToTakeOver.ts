import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { offeredField, offeredFields } from '../../questions/index.js'
import { requireEndedTask } from '../endedTask.js'

const toTakeOverInput = z.object({ id: field.id })

/**
 * What the answers to a task that is done could write to the client's record, beside what stands there
 * now: as `answersToTakeOver` for requests.
 * @throws 401, 404, 403, 409 ANSWER_NOT_ACCEPTED
 */
export const taskAnswersToTakeOver = defineAction({
  name: 'taskAnswersToTakeOver',
  does: 'What the answers to a task that is done could write to the record, beside what it says now; writes nothing',
  who: 'staff with client management, owning agency',
  input: toTakeOverInput,
  output: answer('PortalTaskAnswersToTakeOver', {
    /** When the answers were sent, to send back with what is chosen. */
    answer: z.string(),
    fields: z.array(offeredField),
  }),
  run: async (req, input) => {
    const { record, sentAt, task } = await requireEndedTask(
      req,
      parseInput(toTakeOverInput, input).id,
    )
    return { answer: sentAt, fields: offeredFields(req, task, record) }
  },
})
