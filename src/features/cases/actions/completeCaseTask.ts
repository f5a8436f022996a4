import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { toID } from '../../../core/ids.js'
import { answersIn } from '../../../core/questions/conditions.js'
import { keptQuestions } from '../../../core/questions/question.js'
import type { Row } from '../../../data/rows.js'
import { PortalError } from '../../../errors/PortalError.js'
import { aboutAnswers, checkAnswers } from '../../questions/index.js'
import { changeTask } from '../changeTask.js'
import { earlierAnswers } from '../earlierAnswers.js'
import { requireOwnTask } from '../ownCase.js'

const target = z.object({ id: field.id })
export const completeCaseTaskInput = target.extend({
  answers: z.record(z.string(), z.unknown()).optional().meta({ graphql: 'JSON' }),
  /** Of the answers that were there when the caller began, null for none; left out, whichever are there. */
  submittedAt: z.iso.datetime().nullish(),
})
type Asked = z.output<typeof completeCaseTaskInput>

/** What is written with the end: nothing where the client has answered already, and staff agree. */
const answered = async (
  req: PayloadRequest,
  task: Row<'caseTasks'>,
  given: Asked['answers'],
): Promise<Partial<Row<'caseTasks'>>> => {
  const { agency, answers, client, questions, status } = task
  const asked = keptQuestions(questions)
  if (asked.length === 0 || (status === 'submitted' && !given)) return {}
  const values = answersIn(given ?? answers)
  const about = await aboutAnswers(
    req,
    { questions: asked, values },
    { agency: toID(agency), client: toID(client), namedIn: task },
  )
  return {
    answers: checkAnswers(asked, values, { ...about, onPaper: true }),
    earlier: earlierAnswers(task),
    submittedAt: getContext(req.payload).options.clock().toISOString(),
    submittedBy: 'staff',
  }
}

/**
 * Says that a task is done. What it asks is answered with it, unless the client has: then it is what
 * they sent that counts. A client task that staff do is marked as done for the client. Staff sign for
 * nobody: a signature among their answers is kept as one that stands on paper.
 * @throws 429, 401, 404, 403, 400 naming every answer, 409 CASE_NOT_OPEN or TASK_CHANGED
 */
export const completeCaseTask = defineAction({
  name: 'completeCaseTask',
  does: 'Says that an open task of a case is done, with `answers` to what it asks; of a client task: done by staff for the client',
  who: 'staff with client management, owning agency',
  input: completeCaseTaskInput,
  output: rowOf('caseTasks'),
  run: async (req, input) => {
    const work = await requireOwnTask(req, parseInput(target, input).id)
    const { actor, task } = work
    const { answers, submittedAt } = parseInput(completeCaseTaskInput, input)
    if (task.caseState !== 'open') throw new PortalError('CASE_NOT_OPEN')
    if (task.status !== 'open' && task.status !== 'submitted') throw new PortalError('TASK_CHANGED')
    // guard: ended-as-it-was-seen
    if (submittedAt !== undefined && submittedAt !== (task.submittedAt ?? null))
      throw new PortalError('TASK_CHANGED')
    const completedAt = getContext(req.payload).options.clock().toISOString()
    const completedFor = task.clientTask && task.status === 'open'
    return changeTask(req, work, {
      action: 'case-task.completed',
      data: {
        ...(await answered(req, task, answers)),
        completedAt,
        completedBy: actor.id,
        completedFor,
        remindAt: null,
        status: 'done',
      },
      detail: { forClient: completedFor },
    })
  },
})
