/** What other features may use. */
export { advanceEffect } from './advance.js'
export { newTaskMail } from './lookOver.js'
export { requireOwnCase, requireOwnTask, type OwnCase, type OwnTask } from './ownCase.js'
