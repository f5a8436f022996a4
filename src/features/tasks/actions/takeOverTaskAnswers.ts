import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { PortalError } from '../../../errors/PortalError.js'
import { chosenAnswers, chosenFields, writeChosen } from '../../questions/index.js'
import { requireEndedTask } from '../endedTask.js'

const takeOverInput = z.object({
  /** When the answers that were seen were sent: `answer` of `taskAnswersToTakeOver`. */
  answer: z.iso.datetime(),
  fields: chosenFields,
  id: field.id,
})

/**
 * Writes chosen answers to a task that is done to the client's record, as `takeOverAnswers` does those
 * to a request: as the caller could by hand, and only to fields that the author of the questions named.
 * @throws 401, 404, 403, 400, 409 ANSWER_NOT_ACCEPTED, TASK_CHANGED or RECORD_CHANGED
 */
export const takeOverTaskAnswers = defineAction({
  name: 'takeOverTaskAnswers',
  does: 'Writes chosen answers to a task that is done to the record of the client',
  who: 'staff with client management who may change the record, owning agency',
  input: takeOverInput,
  output: answer('PortalTaskAnswersTakenOver', { fields: z.array(z.string()) }),
  run: async (req, input) => {
    const { answer: seen, fields, id } = parseInput(takeOverInput, input)
    const { record, sentAt, task } = await requireEndedTask(req, id)
    const chosen = chosenAnswers(req, { answers: task, fields, record })
    // guard: taken-over-as-it-was-sent
    if (sentAt !== seen) throw new PortalError('TASK_CHANGED')
    return { fields: await writeChosen(req, { chosen, fields, record, subject: task.id }) }
  },
})
