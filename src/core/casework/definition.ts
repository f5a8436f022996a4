import type { Day } from '../day.js'
import type { Condition, Question, QuestionSet } from '../questions/question.js'
import type { DueKind, StepAssignee } from './status.js'

type Texts = Readonly<Record<string, string>>

/**
 * When a task is due. `on`: a day that somebody chose. Of `after-task` without `step` the days are
 * counted from when the task itself opens.
 */
export type DueRule =
  | { date: string; days: number; kind: 'after-date' | 'before-date' }
  | { day: Day; kind: 'on' }
  | { days: number; kind: 'after-start' }
  | { days: number; kind: 'after-task'; step?: string }

/** A day of the case that has a name: the approach, the day on which a decision is due. */
export type CaseDate = { key: string; label: Texts; required: boolean }

/** Whether a step is wanted at all: what the answer to a question of an earlier step is. */
export type StepCondition = Condition & { step: string }

/** What a task says and asks; frozen on each task as it was when the task was made. */
export type TaskContent = Pick<QuestionSet, 'layout' | 'questionsVersion' | 'scores'> & {
  clientTask: boolean
  descriptions: null | Texts
  name: string
  names: null | Texts
  questions: Question[]
  /** Whether staff look at what the client sent before the case goes on. */
  review: boolean
}

/** One step of a workflow: a task and when its turn is. */
export type StepDefinition = TaskContent & {
  after: string[]
  assignee: StepAssignee
  condition: null | StepCondition
  due: DueRule | null
  key: string
  /** The task template that it was made of. */
  task: string
}

/** A whole workflow as it was at a version, which nothing changes afterwards. */
export type WorkflowDefinition = {
  caseType: null | string
  dates: CaseDate[]
  descriptions: null | Texts
  name: string
  names: null | Texts
  steps: StepDefinition[]
}

/** A due rule as it is written into a form; `template`: that of the task itself. */
export type DueFields = {
  date?: null | string
  days?: null | number
  kind?: 'template' | DueKind | null
  step?: null | string
}

/** The rule that fields of a form say; null for none. */
export const dueRuleOf = (fields: DueFields | null | undefined): DueRule | null => {
  const { date, days, kind, step } = fields ?? {}
  if (kind === 'after-date' || kind === 'before-date')
    return date ? { date, days: days ?? 0, kind } : null
  if (kind === 'after-start') return { days: days ?? 0, kind }
  if (kind === 'after-task') return { days: days ?? 0, kind, ...(step ? { step } : {}) }
  return null
}
