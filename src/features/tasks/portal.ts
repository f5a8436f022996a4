/** What pages of other features may use. */
export { earlierSendings } from './loaders/earlierSendings.js'
export { caseNames, openTasks, toTaskItem, type TaskItem } from './loaders/tasks.js'
export { partOfText, taskTag } from './taskTexts.js'
