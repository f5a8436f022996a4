import type { caseworkAdmin as english } from '../../en/casework/admin.js'

/** Texts of the part `casework` in the admin panel. */
export const caseworkAdmin: Record<keyof typeof english, string> = {
  historyKind_case: 'Casos',
  timeline_caseOpened: 'Caso abierto',
  timeline_caseClosed: 'Caso cerrado',
  timeline_taskOpened: 'Tarea abierta',
  timeline_taskSent: 'Tarea enviada por el cliente',
  timeline_taskDone: 'Tarea hecha',
  timeline_taskDoneFor: 'Tarea hecha por el personal para el cliente',
  timeline_taskSkipped: 'Tarea omitida',
  navCasework: 'Trabajo de casos',
}
