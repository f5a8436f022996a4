import { givenAnswers } from '../../../core/questions/formFields.js'
import type { QuestionSet } from '../../../core/questions/question.js'
import { typedForm } from '../../../core/typedForms.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { withKeptDraft } from '../../../portal/kit/keptDraft.js'
import type { ViewContext } from '../../../portal/kit/viewContext.js'
import { prefilledFields, sentAnswers } from '../../questions/portal.js'
import { filesNamed, type TaskDetail } from './task.js'

type Typed = {
  files: ReadonlyMap<string, string>
  /** It begins with what the record says. */
  isPrefilled: boolean
  view: ViewContext
}

/**
 * The form of a task as it was left: what was typed since, else what was sent before it was given
 * back, or what the record says where its author wants that. With the names of the files in it.
 */
export const withTyped = async (
  { view, visit }: { view: ViewContext; visit: ClientVisit },
  { answers, item, set }: TaskDetail & { set: QuestionSet },
): Promise<Typed> => {
  const typed = await withKeptDraft(view, visit, typedForm('task', item.id))
  const isTyped = Object.keys(typed.draft).some((field) => field.startsWith('answers.'))
  const begins = async (): Promise<Record<string, string>> =>
    item.submittedAt ? sentAnswers(answers) : prefilledFields(visit, set)
  const start = isTyped ? {} : await begins()
  const filled = { ...typed, draft: { ...start, ...typed.draft } }
  const values = givenAnswers(set.questions ?? [], filled.draft)
  return {
    files: await filesNamed(visit, set, values),
    isPrefilled: !item.submittedAt && Object.keys(start).length > 0,
    view: filled,
  }
}
