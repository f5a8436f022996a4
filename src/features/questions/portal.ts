/** What pages of other features may use. Apart from `index.ts`, which loads without React. */
export { answerTexts } from './answerTexts.js'
export { formFields, signedFields } from './formFields.js'
export { AT_CHECK, formAt } from './pages.js'
export { prefilledFields } from './prefill.js'
export { sentAnswers } from './sentAnswers.js'
export { AnswerReview } from './views/AnswerReview.js'
export { QuestionForm } from './views/QuestionForm.js'
export { ScoreResults } from './views/ScoreResults.js'
