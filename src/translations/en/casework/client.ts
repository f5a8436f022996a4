/** Texts of the part `casework` in the client's portal. */
export const caseworkClient = {
  navTasks: 'Tasks',
}
