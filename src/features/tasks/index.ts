export { countTasksToDo } from './ownTask.js'
