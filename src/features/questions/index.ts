export { answerTexts, type Telling } from './answerTexts.js'
export { checkAnswers } from './checkAnswers.js'
