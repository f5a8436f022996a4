import { isShown, type Answers } from '../../core/questions/conditions.js'
import { isAnswered, type Question } from '../../core/questions/question.js'

/** What can be asked by itself on a page: all but headings, and what is signed once all is read. */
export const isPage = (question: Question): boolean =>
  isAnswered(question) && question.type !== 'signature'

/** The pages of a set with these answers, those to hidden questions left out, in order. */
export const questionPages = (questions: readonly Question[], found: Answers): Question[] =>
  questions.filter((question) => isPage(question) && isShown(question, found))
