import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { parseDay, storedDay } from '../../../core/day.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { caseClock, changeTask, newTaskMail, requireOwnTask } from '../../cases/index.js'
import { refusePastDay } from '../../requests/index.js'
import { requireSent, seenSending } from '../sending.js'

const target = z.object({ id: field.id })
const askTaskAgainInput = target.extend({
  /** `2026-11-03`; today is the first day that may be asked for. Left out, the day stays. */
  dueDate: field.optionalDay,
  /** What is missing, in plain words: the client reads it, in no mail. */
  note: field.typedText(TEXT_LIMITS.note, 'lines'),
  submittedAt: seenSending,
})

/**
 * Gives a task back to the client, with a note of what is missing. Their answers stay in the form as
 * a start, and are kept beside what they send next. They get a mail without content.
 * @throws 429, 401, 404, 403, 400, 409 CASE_NOT_OPEN or TASK_CHANGED
 */
export const askTaskAgain = defineAction({
  name: 'askTaskAgain',
  does: 'Gives a task back to the client, with a note of what is missing',
  who: 'staff with client management, owning agency',
  input: askTaskAgainInput,
  output: rowOf('caseTasks'),
  run: async (req, input) => {
    const work = await requireOwnTask(req, parseInput(target, input).id)
    const { agency, client, task } = work
    const { dueDate, note, submittedAt } = parseInput(askTaskAgainInput, input)
    await refusePastDay(req, work, dueDate)
    const where = requireSent(task, submittedAt)
    await spend(req, budget(req, 'notice', client))
    const clock = await caseClock(req, agency.id)
    const openings = Math.max(task.openings + 1, 2)
    return changeTask(req, work, {
      action: 'case-task.asked-again',
      data: {
        askedAgainAt: clock.now.toISOString(),
        openings,
        remindAt: clock.remindAt(dueDate ?? parseDay(task.dueDate)),
        reviewNote: note,
        status: 'open',
        // A day that staff choose goes before the rule of the workflow
        ...(dueDate
          ? { dueDate: storedDay(dueDate), dueRule: { day: dueDate, kind: 'on' as const } }
          : {}),
      },
      effects: [newTaskMail({ id: task.id, openings }, 1)],
      where,
    })
  },
})
