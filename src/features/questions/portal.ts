export { answerTexts } from './answerTexts.js'
export { answerField, QuestionField } from './views/QuestionField.js'
