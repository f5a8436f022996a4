/** What other features may use. */
export { refusedNotice } from './refusedNotice.js'
export { answerTexts, type Telling } from './answerTexts.js'
