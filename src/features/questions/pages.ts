import { isShown, type Answers } from '../../core/questions/conditions.js'
import { isAnswered, type Question, type QuestionSet } from '../../core/questions/question.js'

/** What can be asked by itself on a page: all but headings, and what is signed once all is read. */
export const isPage = (question: Question): boolean =>
  isAnswered(question) && question.type !== 'signature'

/** The pages of a set with these answers, those to hidden questions left out, in order. */
export const questionPages = (questions: readonly Question[], found: Answers): Question[] =>
  questions.filter((question) => isPage(question) && isShown(question, found))

/** Where somebody stopped who has seen all answers; no question can be called so. */
export const AT_CHECK = '.check'

/**
 * Address of a form at a question, or at its first one: without it a form goes on where it was left,
 * which may be the page that shows all answers.
 */
export const formAt = ({ questions }: QuestionSet, form: string, name?: string): string => {
  const at = name ?? questions?.find(isPage)?.name
  return at === undefined ? form : `${form}?at=${at}`
}
