import type { caseworkClient as english } from '../../en/casework/client.js'

/** Texts of the part `casework` in the client's portal. */
export const caseworkClient: Record<keyof typeof english, string> = {
  myDataCaseTasks: 'Sus tareas en los casos',
  myDataCases: 'Sus casos',
  navTasks: 'Tareas',
}
