/** What other features may use. */
export { causeNames } from './library/index.js'
export { doerMark, doersText } from './doers.js'
export { remindOfActions } from './remindOfActions.js'
export { remindOfReviews } from './remindOfReviews.js'
