import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { PortalError } from '../../../errors/PortalError.js'
import { changeTask } from '../changeTask.js'
import { requireOwnTask } from '../ownCase.js'

const target = z.object({ id: field.id })
export const skipCaseTaskInput = target.extend({
  /** For colleagues: clients never read it. */
  reason: field.typedText(TEXT_LIMITS.note, 'lines'),
})

/**
 * Says that a task is not needed, and why. What comes after it goes on.
 * @throws 429, 401, 404, 403, 400, 409 CASE_NOT_OPEN or TASK_CHANGED
 */
export const skipCaseTask = defineAction({
  name: 'skipCaseTask',
  does: 'Says that a task of a case is not needed, with a `reason` for colleagues',
  who: 'staff with client management, owning agency',
  input: skipCaseTaskInput,
  output: rowOf('caseTasks'),
  run: async (req, input) => {
    const work = await requireOwnTask(req, parseInput(target, input).id)
    const { actor, task } = work
    const { reason } = parseInput(skipCaseTaskInput, input)
    if (task.status === 'done' || task.status === 'skipped') throw new PortalError('TASK_CHANGED')
    return changeTask(req, work, {
      action: 'case-task.skipped',
      data: {
        remindAt: null,
        // Who has seen it sees that it is not needed; what never came is not told.
        shownToClient: task.clientTask && task.status !== 'waiting',
        skipReason: reason,
        skippedAt: getContext(req.payload).options.clock().toISOString(),
        skippedBy: actor.id,
        skippedFor: 'staff',
        status: 'skipped',
      },
    })
  },
})
