/** What other features may use. */
export { definitionOf, templatesOf } from './definition.js'
export { freezeWorkflow } from './freeze.js'
export { freezeUsersOf, problemsOfUsers } from './users.js'
