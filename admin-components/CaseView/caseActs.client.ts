import type { CaseTaskView } from '../hooks/useCaseView.js'

/** What can be done about a task in the drawer. */
export type TaskAct = 'answers' | 'complete' | 'give' | 'skip'
/** The same about the case. */
export type CaseAct = 'add' | 'close' | 'dates' | 'owner' | 'privacy' | 'version'

export type Act = { kind: CaseAct } | { kind: TaskAct; task: CaseTaskView }

export const isAboutTask = (act: Act): act is Extract<Act, { task: CaseTaskView }> => 'task' in act

/** Addresses and slugs that the page of a case needs. */
export type CasePlaces = {
  /** The board. */
  board: string
  clients: string
  slugs: {
    agencies: string
    caseTasks: string
    clientDocuments: string
    fileCategories: string
    taskTemplates: string
  }
}
