import type { TaskSide, TaskStatus } from '../../src/core/casework/status.js'
import type { ID } from '../../src/core/ids.js'
import { portalPath } from '../shared/portalPath.js'
import { useRead } from './useRead.js'

type Told = { label: string; value: string }

/** What the action `taskAnswers` says of a task. */
export type TaskAnswersTold = {
  answers: (Told & {
    before: null | string
    change: 'changed' | 'gone' | 'new' | null
    files: { filename: null | string; id: string; name: string }[]
    name: string
  })[]
  askedAgainAt: null | string
  asks: string[]
  clientTask: boolean
  completedAt: null | string
  completedFor: boolean
  earlier: { answers: Told[]; submittedAt: string }[]
  id: string
  mayDecide: boolean
  mayTakeOver: boolean
  name: string
  reviewNote: null | string
  scores: { band: null | string; label: string; points: number; text: null | string }[]
  status: TaskStatus
  submittedAt: null | string
  submittedBy: null | TaskSide
}

/** What was sent for a task, in the reader's language; null while it is asked for. */
export const useTaskAnswers = (
  task: ID,
  revision: number,
): { failed: null | string; found: null | TaskAnswersTold } =>
  useRead<TaskAnswersTold>(portalPath('taskAnswers', task), revision)
