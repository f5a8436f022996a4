import type {
  DueFields,
  DueRule,
  StepCondition,
  WorkflowDefinition,
} from '../core/casework/definition.js'
import type {
  CaseState,
  SkippedFor,
  StepAssignee,
  TaskSide,
  TaskStatus,
} from '../core/casework/status.js'
import type { Condition, Layout, Question, Score } from '../core/questions/question.js'
import type { Base, Maybe, Owned, Ref, WithEffects } from './rowBasics.js'

type Texts = Record<string, string>

/** A step as it is written into the form of a workflow. */
export type StepRow = {
  after?: Maybe<string[]>
  assignee?: Maybe<StepAssignee>
  condition?: Maybe<{
    is?: Maybe<Condition['is']>
    question?: Maybe<string>
    step?: Maybe<string>
    value?: Maybe<string>
  }>
  due?: Maybe<DueFields>
  key: string
  task: Ref
}

/** Answers that were sent before those that stand now. */
export type EarlierAnswers = {
  answers: unknown
  submittedAt: string
  submittedBy?: Maybe<TaskSide>
}

/** Stored shape of casework; see `rows.ts`. */
export type CaseRows = {
  cases: Base &
    Owned &
    WithEffects & {
      caseType?: Maybe<string>
      closeReason?: Maybe<string>
      closedAt?: Maybe<string>
      closedBy?: Maybe<Ref>
      closedByName?: Maybe<string>
      /** Days by the key of the date. */
      dates?: Maybe<Record<string, string>>
      descriptions?: Maybe<Texts>
      heldAt?: Maybe<string>
      name: string
      names?: Maybe<Texts>
      openedAt: string
      openedBy?: Maybe<Ref>
      openedByName?: Maybe<string>
      owner?: Maybe<Ref>
      ownerName?: Maybe<string>
      privacyChangedAt?: Maybe<string>
      privacyChangedByName?: Maybe<string>
      private: boolean
      /** Raised whenever the case is looked over: whoever does it next sees all that was done before. */
      revision: number
      state: CaseState
      version: Ref
      versionNumber: number
      workflow: Ref
    }
  caseTasks: Base &
    Owned &
    WithEffects & {
      after?: Maybe<string[]>
      answers?: Maybe<Record<string, unknown>>
      askedAgainAt?: Maybe<string>
      assignee?: Maybe<Ref>
      assigneeName?: Maybe<string>
      case: Ref
      caseState: CaseState
      clientTask: boolean
      completedAt?: Maybe<string>
      completedBy?: Maybe<Ref>
      completedByName?: Maybe<string>
      completedFor?: Maybe<boolean>
      condition?: Maybe<StepCondition>
      descriptions?: Maybe<Texts>
      dueDate?: Maybe<string>
      dueRule?: Maybe<DueRule>
      earlier?: Maybe<EarlierAnswers[]>
      layout?: Maybe<Layout>
      name: string
      names?: Maybe<Texts>
      openedAt?: Maybe<string>
      /** How often it opened: tells mails about it apart. */
      openings: number
      position: number
      private: boolean
      /** So many of its questions take an answer. */
      questionCount?: Maybe<number>
      questions?: Maybe<Question[]>
      questionsVersion?: Maybe<number>
      remindAt?: Maybe<string>
      remindedAt?: Maybe<string>
      review?: Maybe<boolean>
      reviewNote?: Maybe<string>
      scores?: Maybe<Score[]>
      shownToClient: boolean
      skipReason?: Maybe<string>
      skippedAt?: Maybe<string>
      skippedBy?: Maybe<Ref>
      skippedByName?: Maybe<string>
      skippedFor?: Maybe<SkippedFor>
      status: TaskStatus
      /** Within the case; of a task that was added by hand a key that no step has. */
      stepKey: string
      submittedAt?: Maybe<string>
      submittedBy?: Maybe<TaskSide>
      template?: Maybe<Ref>
    }
  taskTemplates: Base & {
    active: boolean
    agencies?: Maybe<Ref[]>
    clientTask: 'no' | 'yes'
    descriptions?: Maybe<Texts>
    due?: Maybe<DueFields>
    layout?: Maybe<Layout>
    name: string
    names?: Maybe<Texts>
    questions?: Maybe<Question[]>
    questionsVersion?: Maybe<number>
    review?: Maybe<boolean>
    scores?: Maybe<Score[]>
  }
  workflowVersions: Base & {
    dedupeKey: string
    definition: WorkflowDefinition
    name: string
    number: number
    workflow: Ref
  }
  workflows: Base & {
    active: boolean
    agencies?: Maybe<Ref[]>
    caseType?: Maybe<string>
    dates?: Maybe<{ key: string; label: Texts; required?: Maybe<boolean> }[]>
    descriptions?: Maybe<Texts>
    name: string
    names?: Maybe<Texts>
    steps?: Maybe<StepRow[]>
    version?: Maybe<number>
  }
}
