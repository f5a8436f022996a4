import { fieldsOfSet } from '../../core/questions/formFields.js'
import type { QuestionSet } from '../../core/questions/question.js'
import type { ViewContext } from '../../portal/kit/viewContext.js'
import { rowsShown } from './shownRows.js'

/** Fields of the form of a set in its order, for the links of the error summary. */
export const formFields = (
  { questions }: QuestionSet,
  view: Pick<ViewContext, 'draft'>,
): string[] =>
  fieldsOfSet(
    (questions ?? []).filter(({ type }) => type !== 'signature'),
    (group) => rowsShown(view, group),
  )

/** The same of the page that shows all answers: there one signs. */
export const signedFields = ({ questions }: QuestionSet): string[] =>
  fieldsOfSet(
    (questions ?? []).filter(({ type }) => type === 'signature'),
    () => 0,
  )
