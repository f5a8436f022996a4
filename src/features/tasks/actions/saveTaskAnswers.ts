import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { assertStorable } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import type { ID } from '../../../core/ids.js'
import { typedForm } from '../../../core/typedForms.js'
import { PortalError } from '../../../errors/PortalError.js'
import { withBase64Files, withReceivedBody, type ReadAnswer } from '../../../files/withReceived.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { aboutAnswers, takeStep, type StepTaken } from '../../questions/index.js'
import { storeAnswerFiles } from '../../requests/index.js'
import { filesSentFor, requireTaskAtHand, setOf } from '../ownTask.js'

const text = z.string().optional()

const saveTaskAnswersInput = z.object({
  answers: z.record(z.string(), z.unknown()).optional().meta({ graphql: 'JSON' }),
  /** Name of the question that is on the page, where there is one a page. */
  at: text,
  /** `check` where an answer is changed from the page that shows all of them. */
  from: text,
  /** Which step: `next`, `back`, `check`, `save`, `add:<group>`, `remove:<group>:<row>`, `drop:<field>:<id>`. */
  go: text,
  id: field.id,
})

type Saved = StepTaken & { task: string }

const save = async (
  req: PayloadRequest,
  { id, read }: { id: ID; read: ReadAnswer },
): Promise<Saved> => {
  const { id: account } = requireClient(req)
  await spend(req, budget(req, 'draft', account))
  const { agency, client, task } = await requireTaskAtHand(req, id)
  const set = setOf(task)
  if (!set) throw new PortalError('NOT_FOUND')
  const { fields, files } = await read()
  assertStorable(fields)
  assertStorable(files.map(({ name }) => name))
  const questions = set.questions ?? []
  const taken = await takeStep(req, {
    about: (values) =>
      aboutAnswers(req, { questions, values }, { agency, client, where: filesSentFor(task) }),
    account,
    fields,
    files,
    form: typedForm('task', task.id),
    set,
    store: (received) =>
      storeAnswerFiles(req, {
        agency,
        client,
        of: { name: task.name, private: task.private, task: task.id },
        received,
      }),
  })
  return { ...taken, task: task.id }
}

const pathOf = ({ at, next, task }: Saved): string => {
  const own = `/questions/${encodeURIComponent(task)}`
  if (next === 'check') return `${own}/check`
  return `${own}${at ? `?at=${encodeURIComponent(at)}` : ''}`
}

/**
 * One step of answering the questions of a task: keeps what was typed for a week, stores files that
 * came with it as documents of the client, and says where to go on. Nothing is sent yet: `submitTask`
 * does that.
 * @throws 429, 401, 404, 403, 400, 413, 415, 409 TASK_NOT_OPEN or QUOTA_REACHED
 */
export const saveTaskAnswers = defineAction({
  name: 'saveTaskAnswers',
  does: 'Keeps the answers to a task on the way, with files in `multipart/form-data` parts named like their question (`answers.<name>`), and says which question comes next',
  who: 'the client',
  input: saveTaskAnswersInput,
  output: answer('PortalTaskAnswersSaved', {
    /** Name of the question that comes next. */
    at: z.string().nullable(),
    next: z.enum(['check', 'form']),
    task: z.string(),
  }),
  leadsTo: (saved) => pathOf(saved),
  http: {
    readsBody: (call) => withReceivedBody(call, (read) => save(call.req, { id: call.id, read })),
  },
  run: (req, { id, ...fields }: z.input<typeof saveTaskAnswersInput>) =>
    withBase64Files(req, { fields, files: [] }, (read) => save(req, { id, read })),
})
