/** What other features may use. */
export { definitionOf, taskContentOf, templatesOf } from './definition.js'
export { freezeWorkflow } from './freeze.js'
export { freezeUsersOf, problemsOfUsers } from './users.js'
