/** What other features may use. */
export { answerTexts, namedAnswers, wordsOf, type Telling } from './answerTexts.js'
export { checkAnswers } from './checkAnswers.js'
export { aboutAnswers, answersAsKept, namedFiles } from './keptAnswers.js'
export { resultTexts } from './resultTexts.js'
export { takeStep, type StepTaken } from './takeStep.js'
