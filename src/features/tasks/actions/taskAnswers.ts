import { z } from 'zod'

import { answer, uuid } from '../../../actions/answers.js'
import { requirePermission, requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { TASK_SIDES, TASK_STATUSES } from '../../../core/casework/status.js'
import { sameID } from '../../../core/ids.js'
import { localized } from '../../../core/localized.js'
import { visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { readableFiles } from '../readableFiles.js'
import { ANSWER_CHANGES, toldTask } from '../toldTask.js'

const taskAnswersInput = z.object({ id: field.id })

const taskAnswersAnswer = answer('PortalTaskAnswers', {
  answers: z.array(
    answer('PortalTaskAnswer', {
      before: z.string().nullable(),
      change: z.enum(ANSWER_CHANGES).nullable(),
      /** Files that it names, as far as the reader may open them. */
      files: z.array(
        answer('PortalTaskAnswerFile', {
          filename: z.string().nullable(),
          id: uuid,
          name: z.string(),
        }),
      ),
      label: z.string(),
      name: z.string(),
      value: z.string(),
    }),
  ),
  askedAgainAt: z.string().nullable(),
  /** What it asks, in order, of a task that nobody has answered yet. */
  asks: z.array(z.string()),
  clientTask: z.boolean(),
  completedAt: z.string().nullable(),
  /** Staff did what was the client's to do. */
  completedFor: z.boolean(),
  earlier: z.array(
    answer('PortalEarlierTaskAnswers', {
      answers: z.array(answer('PortalEarlierTaskAnswer', { label: z.string(), value: z.string() })),
      submittedAt: z.string(),
    }),
  ),
  id: uuid,
  /** Whether the reader may approve it or ask again. */
  mayDecide: z.boolean(),
  /** Whether answers of it may be written to the record now, where any are for it. */
  mayTakeOver: z.boolean(),
  name: z.string(),
  /** What the client was told is missing. */
  reviewNote: z.string().nullable(),
  scores: z.array(
    answer('PortalTaskScore', {
      band: z.string().nullable(),
      label: z.string(),
      points: z.number(),
      text: z.string().nullable(),
    }),
  ),
  status: z.enum(TASK_STATUSES),
  submittedAt: z.string().nullable(),
  submittedBy: z.enum(TASK_SIDES).nullable(),
})

/**
 * What was answered to a task, in the reader's language: every question as it was asked, what has
 * changed since the answers before, those themselves, and what its scores come to (from the answers
 * and the scores that the task was made with).
 * @throws 401, 404, 403
 */
export const taskAnswers = defineAction({
  name: 'taskAnswers',
  does: 'What was sent for a task, in words, with what changed since the answers before it',
  who: 'staff with client management who see the task',
  input: taskAnswersInput,
  output: taskAnswersAnswer,
  run: async (req, input) => {
    const actor = requireStaff(req)
    requirePermission(req, actor, 'client-management')
    const task = await visibleRow(req, 'caseTasks', parseInput(taskAnswersInput, input).id)
    if (!task) throw new PortalError('NOT_FOUND')
    const locale = req.i18n.language
    const [{ answers, earlier, scores }, filesOf] = await Promise.all([
      toldTask(req, task, locale),
      readableFiles(req, task),
    ])
    const isOwn = actor.superUser === 'installation' || sameID(actor.agency, task.agency)
    return {
      answers: answers.map((one) => ({ ...one, files: filesOf(one) })),
      askedAgainAt: task.askedAgainAt ?? null,
      asks: (task.questions ?? []).map(({ label, name }) => localized(label, locale) || name),
      clientTask: task.clientTask,
      completedAt: task.completedAt ?? null,
      completedFor: task.completedFor === true,
      earlier,
      id: task.id,
      mayDecide: isOwn && task.status === 'submitted',
      mayTakeOver:
        isOwn &&
        task.status === 'done' &&
        Boolean(task.submittedAt) &&
        (task.questions ?? []).some(({ writesTo }) => Boolean(writesTo)),
      name: task.name,
      reviewNote: task.reviewNote ?? null,
      scores,
      status: task.status,
      submittedAt: task.submittedAt ?? null,
      submittedBy: task.submittedBy ?? null,
    }
  },
})
