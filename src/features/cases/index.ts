/** What other features may use. */
export { remindOfCaseTasks } from './remindOfCaseTasks.js'
