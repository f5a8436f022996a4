import type { PayloadRequest } from 'payload'

import { getContext } from '../../config/context.js'
import type { Row } from '../../data/rows.js'

/** More than any case has. */
const MOST_TASKS = 1000

/** Questions and answers are read when a task is opened: of thirty they are most of what there is. */
const FIELDS = {
  after: true,
  agency: true,
  askedAgainAt: true,
  assignee: true,
  assigneeName: true,
  caseState: true,
  client: true,
  clientTask: true,
  completedAt: true,
  completedBy: true,
  completedByName: true,
  completedFor: true,
  condition: true,
  dueDate: true,
  name: true,
  openedAt: true,
  position: true,
  private: true,
  reviewNote: true,
  skippedAt: true,
  skippedBy: true,
  skippedByName: true,
  skippedFor: true,
  skipReason: true,
  status: true,
  stepKey: true,
  submittedAt: true,
  submittedBy: true,
} as const

/** A task as the page of its case shows it. */
export type CaseTask = Pick<Row<'caseTasks'>, 'id' | keyof typeof FIELDS>

/** The tasks of a case in their order, under the reader's own rules. */
export const readCaseTasks = async (req: PayloadRequest, id: string): Promise<CaseTask[]> => {
  const { docs } = await req.payload.find({
    collection: getContext(req.payload).slugs.caseTasks,
    depth: 0,
    limit: MOST_TASKS,
    overrideAccess: false,
    pagination: false,
    req,
    select: FIELDS,
    sort: ['position', 'createdAt'],
    where: { case: { equals: id } },
  })
  return docs as unknown as CaseTask[]
}
