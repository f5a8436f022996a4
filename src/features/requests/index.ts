/** What other features may use. */
export { checkAnswers } from './checkAnswers.js'
export { refusedNotice } from './refusedNotice.js'
export { answerTexts, type Telling } from './answerTexts.js'
