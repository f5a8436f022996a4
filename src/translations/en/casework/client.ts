/** Texts of the part `casework` in the client's portal. */
export const caseworkClient = {
  myDataCaseTasks: 'Your tasks in cases',
  myDataCases: 'Your cases',
  navTasks: 'Tasks',
}
