/** What other features may use. */
export { answerTexts, namedAnswers, wordsOf, type Telling } from './answerTexts.js'
export { checkAnswers } from './checkAnswers.js'
export { aboutAnswers, answersAsKept } from './keptAnswers.js'
export { namedFiles } from './namedDocuments.js'
export { resultTexts } from './resultTexts.js'
export { offeredField, offeredFields } from './takeOver/offer.js'
export { chosenAnswers, chosenFields, writeChosen } from './takeOver/write.js'
export { takeStep, type StepTaken } from './takeStep.js'
