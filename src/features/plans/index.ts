/** What other features may use. */
export { causeNames } from './library/index.js'
export { remindOfReviews } from './remindOfReviews.js'
