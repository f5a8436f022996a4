import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer, uuid } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { assertStorable, parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { TASK_STATUSES } from '../../../core/casework/status.js'
import type { Effect } from '../../../contract/effects.js'
import { toID } from '../../../core/ids.js'
import { givenAnswers } from '../../../core/questions/formFields.js'
import { findFields } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import { advanceEffect, earlierAnswers } from '../../cases/index.js'
import { aboutAnswers, checkAnswers } from '../../questions/index.js'
import { filesSentFor, requireTaskAtHand, setOf, TO_ANSWER, type TaskAtHand } from '../ownTask.js'

const target = z.object({ id: field.id })

const submitTaskInput = target.extend({
  /** By the name of the question; left out where a task asks nothing. */
  answers: z.record(z.string(), z.unknown()).optional().meta({ graphql: 'JSON' }),
})

/** Whoever has the task hears of it, else the owner of its case, else who looks after the client. */
const noticeOf = async (
  req: PayloadRequest,
  { agency, client, now, task }: TaskAtHand,
): Promise<Effect> => {
  const byOwner = async () =>
    toID((await findFields(req, 'cases', { id: { equals: toID(task.case) } }, ['owner']))?.owner)
  return {
    agency,
    client,
    inbox: 'task-submitted',
    key: `task-submitted:${task.id}:${now}`,
    kind: 'inbox',
    staff: toID(task.assignee) ?? (await byOwner()),
    subject: task.id,
  }
}

/**
 * The client sends their answers, or says that they have done what a task without questions asks.
 * What staff look at waits for them (`submitted`); what nobody looks at is done, and the case goes
 * on. One statement takes it: of two clicks, tabs or servers one wins.
 * @throws 429, 401, 404, 403, 400 with every answer that is wrong, 409 TASK_NOT_OPEN
 */
export const submitTask = defineAction({
  name: 'submitTask',
  does: 'Sends the answers to a task of a case, or says that it is done where it asks nothing',
  who: 'the client',
  input: submitTaskInput,
  output: answer('PortalTaskSent', {
    /** Whether it asks questions. */
    asks: z.boolean(),
    id: uuid,
    status: z.enum(TASK_STATUSES),
    submittedAt: z.string(),
  }),
  leadsTo: ({ asks, id }) =>
    `/${asks ? 'questions' : 'tasks'}/${encodeURIComponent(id)}?notice=task-sent`,
  run: async (req, input) => {
    const work = await requireTaskAtHand(req, parseInput(target, input).id)
    const { agency, client, now, task } = work
    parseInput(submitTaskInput, input)
    assertStorable(input)
    const set = setOf(task)
    const questions = set?.questions ?? []
    const values = givenAnswers(questions, input)
    const where = filesSentFor(task)
    const about = await aboutAnswers(req, { questions, values }, { agency, client, where })
    const answers = checkAnswers(questions, values, about)
    const status = task.review === false ? ('done' as const) : ('submitted' as const)
    const sent = await transition(req, {
      data: {
        answers: set ? answers : null,
        completedAt: status === 'done' ? now : null,
        earlier: earlierAnswers(task),
        remindAt: null,
        status,
        submittedAt: now,
        submittedBy: 'client',
      },
      effects: [
        auditEffect(req, {
          action: 'case-task.submitted',
          agency,
          client,
          detail: { status },
          subject: task.id,
        }),
        await noticeOf(req, work),
        ...(status === 'done' ? [advanceEffect(toID(task.case) ?? '', `${task.id}:${now}`)] : []),
      ],
      id: task.id,
      key: 'caseTasks',
      // Asked again or opened anew since it was read, it is another question
      where: { and: [TO_ANSWER, { openings: { equals: task.openings } }] },
    })
    if (!sent) throw new PortalError('TASK_NOT_OPEN')
    publish(req, { agency, client, private: task.private, type: 'case' })
    return { asks: set !== null, id: task.id, status, submittedAt: now }
  },
})
