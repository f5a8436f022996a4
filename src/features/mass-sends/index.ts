/** What other features and the wiring may use. */
export { goOnWithMassSends } from './goOnWithMassSends.js'
export { sendSomeOf } from './sendSomeOf.js'
