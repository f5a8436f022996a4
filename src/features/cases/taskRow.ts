import type { Effect } from '../../contract/effects.js'
import type { StepDefinition, TaskContent } from '../../core/casework/definition.js'
import type { TaskStatus } from '../../core/casework/status.js'
import { storedDay, type Day } from '../../core/day.js'
import type { ID } from '../../core/ids.js'
import { namesOf } from '../../core/localized.js'
import { isAnswered } from '../../core/questions/question.js'
import type { Row } from '../../data/rows.js'

type Task = Row<'caseTasks'>

/** What a task says and asks, as its row keeps it. */
export const contentFields = (content: TaskContent) => ({
  clientTask: content.clientTask,
  descriptions: content.descriptions,
  layout: content.layout ?? null,
  name: content.name,
  names: namesOf(content.name, content.names),
  questionCount: content.questions.filter(isAnswered).length,
  questions: content.questions,
  questionsVersion: content.questionsVersion ?? null,
  review: content.review,
  scores: content.scores ?? null,
})

/** When the turn of a task is and by when it is due, as its row keeps it. */
export const stepFields = ({ after, condition, due }: StepDefinition) => ({
  after,
  condition,
  dueRule: due,
})

/**
 * Whether a client sees a task: it is theirs, and it is or was their turn, or is going to be whatever
 * anybody answers. What may never come is not told.
 */
export const isShownToClient = ({
  clientTask,
  condition,
  status,
}: Pick<Task, 'clientTask' | 'condition'> & { status: TaskStatus }): boolean =>
  clientTask && (status === 'waiting' ? !condition : status !== 'skipped')

/** What somebody who looks after a case, or nobody, has to do. */
export type TaskOf = {
  agency: ID
  case: string
  client: ID
  private: boolean
}

type Made = {
  assignee: ID | null
  content: TaskContent
  due: Day | null
  effects?: Effect[]
  id: string
  now: string
  of: TaskOf
  position: number
  remindAt: null | string
  status: 'open' | 'skipped' | 'waiting'
  step: Pick<StepDefinition, 'after' | 'condition' | 'due' | 'key' | 'task'>
}

const NOTHING = {
  answers: null,
  askedAgainAt: null,
  assigneeName: null,
  completedAt: null,
  completedBy: null,
  completedByName: null,
  completedFor: false,
  earlier: null,
  remindedAt: null,
  reviewNote: null,
  skipReason: null,
  skippedBy: null,
  skippedByName: null,
  submittedAt: null,
  submittedBy: null,
} satisfies Partial<Task>

/** A whole new row: every field is said, because it is written below hooks and defaults. */
export const taskRow = (made: Made): Task => {
  const {
    assignee,
    content,
    due,
    effects = [],
    id,
    now,
    of,
    position,
    remindAt,
    status,
    step,
  } = made
  const { after, condition, key, task } = step
  return {
    ...NOTHING,
    ...of,
    ...contentFields(content),
    after,
    assignee,
    caseState: 'open',
    condition,
    createdAt: now,
    dueDate: due === null ? null : storedDay(due),
    dueRule: step.due,
    effects: effects.length > 0 ? effects : null,
    effectsPendingAt: effects.length > 0 ? now : null,
    id,
    openedAt: status === 'open' ? now : null,
    openings: status === 'open' ? 1 : 0,
    position,
    remindAt,
    shownToClient: isShownToClient({ clientTask: content.clientTask, condition, status }),
    skippedAt: status === 'skipped' ? now : null,
    skippedFor: status === 'skipped' ? 'condition' : null,
    status,
    stepKey: key,
    template: task,
    updatedAt: now,
  }
}
