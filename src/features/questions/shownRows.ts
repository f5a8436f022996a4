import { rowsField } from '../../core/questions/formFields.js'
import { MOST_ROWS, type Question } from '../../core/questions/question.js'
import type { ViewContext } from '../../portal/kit/viewContext.js'

/** So many rows of a group a form shows. */
export const rowsShown = ({ draft }: Pick<ViewContext, 'draft'>, group: Question): number => {
  const most = Math.min(group.maxRows ?? MOST_ROWS, MOST_ROWS)
  const least = Math.max(group.minRows ?? 0, group.required ? 1 : 0)
  const typed = Number.parseInt(draft[rowsField(group)] ?? '', 10)
  return Math.min(Math.max(Number.isNaN(typed) ? 0 : typed, least), most)
}
