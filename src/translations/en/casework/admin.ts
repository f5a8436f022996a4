/** Texts of the part `casework` in the admin panel; where the part is off they are not sent. */
export const caseworkAdmin = {
  historyKind_case: 'Cases',
  timeline_caseOpened: 'Case opened',
  timeline_caseClosed: 'Case closed',
  timeline_taskOpened: 'Task opened',
  timeline_taskSent: 'Task sent by the client',
  timeline_taskDone: 'Task done',
  timeline_taskDoneFor: 'Task done by staff for the client',
  timeline_taskSkipped: 'Task skipped',
  navCasework: 'Casework',
}
