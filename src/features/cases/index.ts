/** What other features may use. */
export { advanceEffect } from './advance.js'
export { earlierAnswers } from './earlierAnswers.js'
export { newTaskMail } from './lookOver.js'
export { requireOwnTask } from './ownCase.js'
export { changeTask } from './changeTask.js'
export { caseClock } from './lookedAt.js'
export { remindOfCaseTasks } from './remindOfCaseTasks.js'
