import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requireClient, requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { assertStorable } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { toID, type ID } from '../../../core/ids.js'
import { typedForm } from '../../../core/typedForms.js'
import { visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { withBase64Files, withReceivedBody, type ReadAnswer } from '../../../files/withReceived.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { aboutAnswers, takeStep, type StepTaken } from '../../questions/index.js'
import { askedSet } from '../askedSet.js'
import { storeAnswerFiles } from '../storeAnswerFiles.js'
import { isCorrectable } from '../unreviewed.js'
import type { PayloadRequest } from 'payload'

const text = z.string().optional()

const saveAnswersInput = z.object({
  answers: z.record(z.string(), z.unknown()).optional().meta({ graphql: 'JSON' }),
  assessmentDate: text,
  /** Name of the question that is on the page, where there is one a page. */
  at: text,
  /** `check` where an answer is changed from the page that shows all of them. */
  from: text,
  /** Which step: `next`, `back`, `check`, `save`, `add:<group>`, `remove:<group>:<row>`, `drop:<field>:<id>`. */
  go: text,
  id: field.id,
})

type Saved = StepTaken & { correction: boolean; request: string }

const save = async (
  req: PayloadRequest,
  { id, read }: { id: ID; read: ReadAnswer },
): Promise<Saved> => {
  const { id: account } = requireClient(req)
  await spend(req, budget(req, 'draft', account))
  const { client } = await requireConnected(req)
  const request = await visibleRow(req, 'portalRequests', id)
  const agency = toID(request?.agency)
  if (request?.type !== 'assessment' || agency === null) throw new PortalError('NOT_FOUND')
  const correction = request.status !== 'pending'
  if (correction && !isCorrectable(request)) throw new PortalError('REQUEST_NOT_PENDING')
  const set = await askedSet(req, request)
  if (!set) throw new PortalError('NOT_FOUND')
  const { fields, files } = await read()
  assertStorable(fields)
  assertStorable(files.map(({ name }) => name))
  const questions = set.questions ?? []
  const taken = await takeStep(req, {
    about: (values) =>
      aboutAnswers(
        req,
        { questions, values },
        { agency, client, where: { request: { equals: request.id } } },
      ),
    account,
    fields,
    files,
    form: typedForm(correction ? 'correction' : 'request', request.id),
    set,
    store: (received) =>
      storeAnswerFiles(req, {
        agency,
        client,
        of: { name: request.name, private: request.private, request: request.id },
        received,
      }),
  })
  return { ...taken, correction, request: request.id }
}

const pathOf = ({ at, correction, next, request, stays }: Saved): string => {
  const own = `/requests/${encodeURIComponent(request)}`
  if (next === 'check') return `${own}/check`
  const form = `${own}${correction ? '/correct' : ''}`
  if (!at) return form
  return `${form}?at=${encodeURIComponent(at)}${stays ? `#field-answers-${at}` : ''}`
}

/**
 * One step of answering an assessment: keeps what was typed for a week, stores files that came with
 * it as documents of the client, and says where to go on. Nothing is sent yet: `fulfillRequest` and
 * `correctAnswer` do that.
 * @throws 429, 401, 404, 403, 400, 413, 415, 409 REQUEST_NOT_PENDING or QUOTA_REACHED
 */
export const saveAnswers = defineAction({
  name: 'saveAnswers',
  does: 'Keeps the answers to an assessment on the way, with files in `multipart/form-data` parts named like their question (`answers.<name>`), and says which question comes next',
  who: 'the client',
  input: saveAnswersInput,
  output: answer('PortalAnswersSaved', {
    /** Name of the question that comes next. */
    at: z.string().nullable(),
    correction: z.boolean(),
    next: z.enum(['check', 'form']),
    request: z.string(),
    stays: z.boolean().optional(),
  }),
  leadsTo: (saved) => pathOf(saved),
  http: {
    readsBody: (call) => withReceivedBody(call, (read) => save(call.req, { id: call.id, read })),
  },
  run: (req, { id, ...fields }: z.input<typeof saveAnswersInput>) =>
    withBase64Files(req, { fields, files: [] }, (read) => save(req, { id, read })),
})
