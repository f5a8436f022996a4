import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { changeTask, requireOwnTask } from '../../cases/index.js'
import { requireSent, seenSending } from '../sending.js'

const target = z.object({ id: field.id })
const approveTaskInput = target.extend({ submittedAt: seenSending })

/**
 * Staff approve what the client sent: the task is done, and its case goes on.
 * @throws 429, 401, 404, 403, 400, 409 CASE_NOT_OPEN or TASK_CHANGED
 */
export const approveTask = defineAction({
  name: 'approveTask',
  does: 'Approves what the client sent for a task of a case; the case goes on',
  who: 'staff with client management, owning agency',
  input: approveTaskInput,
  output: rowOf('caseTasks'),
  run: async (req, input) => {
    const work = await requireOwnTask(req, parseInput(target, input).id)
    const { submittedAt } = parseInput(approveTaskInput, input)
    const { actor, task } = work
    const where = requireSent(task, submittedAt)
    return changeTask(req, work, {
      action: 'case-task.approved',
      data: {
        completedAt: getContext(req.payload).options.clock().toISOString(),
        completedBy: actor.id,
        completedByName: null,
        completedFor: false,
        reviewNote: null,
        status: 'done',
      },
      where,
    })
  },
})
