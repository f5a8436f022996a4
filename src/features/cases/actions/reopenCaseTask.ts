import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { parseDay } from '../../../core/day.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { changeTask } from '../changeTask.js'
import { caseClock } from '../lookedAt.js'
import { newTaskMail } from '../lookOver.js'
import { requireOwnTask } from '../ownCase.js'

export const reopenCaseTaskInput = z.object({ id: field.id })

/**
 * Opens a task again that was done or skipped. What it opened meanwhile stays open; conditions are
 * decided anew once it is done again. The client is told of one of theirs.
 * @throws 429, 401, 404, 403, 409 CASE_NOT_OPEN or TASK_CHANGED
 */
export const reopenCaseTask = defineAction({
  name: 'reopenCaseTask',
  does: 'Opens a task of a case again that was done or skipped',
  who: 'staff with client management, owning agency',
  input: reopenCaseTaskInput,
  output: rowOf('caseTasks'),
  run: async (req, input) => {
    const work = await requireOwnTask(req, parseInput(reopenCaseTaskInput, input).id)
    const { agency, client, task } = work
    if (task.status !== 'done' && task.status !== 'skipped') throw new PortalError('TASK_CHANGED')
    // Each sends a mail, like asking for it again
    if (task.clientTask) await spend(req, budget(req, 'notice', client))
    const place = await caseClock(req, agency.id)
    // Never as if it had opened by itself: its condition does not take it back.
    const openings = Math.max(task.openings + 1, 2)
    return changeTask(req, work, {
      action: 'case-task.reopened',
      data: {
        completedAt: null,
        completedBy: null,
        completedByName: null,
        completedFor: false,
        openedAt: getContext(req.payload).options.clock().toISOString(),
        openings,
        remindAt: task.clientTask ? place.remindAt(parseDay(task.dueDate)) : null,
        // What was missing once is there
        reviewNote: null,
        shownToClient: task.clientTask,
        skipReason: null,
        skippedAt: null,
        skippedBy: null,
        skippedByName: null,
        skippedFor: null,
        status: 'open',
      },
      effects: task.clientTask ? [newTaskMail({ id: task.id, openings }, 1)] : [],
    })
  },
})
