import type { PayloadRequest, Where } from 'payload'

import { requireClient, requireConnected } from '../../actions/caller.js'
import { getContext } from '../../config/context.js'
import { hasCollection } from '../../contract/collectionLists.js'
import { toID, type ID } from '../../core/ids.js'
import type { QuestionSet } from '../../core/questions/question.js'
import type { Row } from '../../data/rows.js'
import { countRows, findRowByID, visibleRow } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'

/** A client at work on a task of theirs. */
export type TaskAtHand = {
  account: string
  agency: ID
  client: ID
  now: string
  /** With what staff keep to themselves: for the server alone. */
  task: Row<'caseTasks'>
}

/** Whose turn it is: the client's, in a case that goes on. */
export const isToAnswer = ({
  caseState,
  clientTask,
  status,
}: Pick<Row<'caseTasks'>, 'caseState' | 'clientTask' | 'status'>): boolean =>
  clientTask && status === 'open' && caseState === 'open'

/** The same as a condition, for the one statement that takes an answer. */
export const TO_ANSWER: Where = {
  and: [
    { clientTask: { equals: true } },
    { shownToClient: { equals: true } },
    { status: { equals: 'open' } },
    { caseState: { equals: 'open' } },
  ],
}

/** How many tasks wait for this client; none where the installation has no cases. */
export const countTasksToDo = async (req: PayloadRequest, client: ID): Promise<number> =>
  hasCollection(getContext(req.payload).options, 'caseTasks')
    ? countRows(req, 'caseTasks', { and: [{ client: { equals: client } }, TO_ANSWER] })
    : 0

/** What a task asks; null where there is only something to do. */
export const setOf = ({
  layout = null,
  questions,
  questionsVersion = null,
  scores = null,
}: Pick<
  Row<'caseTasks'>,
  'layout' | 'questions' | 'questionsVersion' | 'scores'
>): null | QuestionSet =>
  questions?.length ? { layout, questions, questionsVersion, scores } : null

/** Which files the client may name in the answers to a task: those that they sent for it. */
export const filesSentFor = ({ id }: Pick<Row<'caseTasks'>, 'id'>): Where => ({
  and: [
    // guard: task-files-sent-by-the-client
    { sentByClient: { equals: true } },
    // guard: files-of-this-task
    { task: { equals: id } },
  ],
})

/**
 * A task of the client's own whose turn it is.
 * @throws PortalError 401, 404, 403, 409 TASK_NOT_OPEN
 */
export const requireTaskAtHand = async (req: PayloadRequest, id: ID): Promise<TaskAtHand> => {
  const { client, id: account } = { ...(await requireConnected(req)), ...requireClient(req) }
  // guard: tasks-of-this-client
  const seen = await visibleRow(req, 'caseTasks', id)
  const task = seen && (await findRowByID(req, 'caseTasks', seen.id))
  const agency = toID(task?.agency)
  if (!task?.clientTask || agency === null) throw new PortalError('NOT_FOUND')
  // guard: task-at-hand
  if (!isToAnswer(task)) throw new PortalError('TASK_NOT_OPEN')
  const now = getContext(req.payload).options.clock().toISOString()
  return { account, agency, client, now, task }
}
