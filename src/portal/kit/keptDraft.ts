import type { TypedForm } from '../../core/typedForms.js'
import { readKeptDraft } from '../../drafts/keptDrafts.js'
import type { ClientVisit } from './clientVisit.js'
import type { ViewContext } from './viewContext.js'

/**
 * The view of a page with what was being typed into its form, where nothing newer came back from a
 * try to send it.
 * @param form the name that the form bears (`keep`).
 */
export const withKeptDraft = async (
  view: ViewContext,
  { req, session }: ClientVisit,
  form: TypedForm,
): Promise<ViewContext> => {
  const kept = await readKeptDraft(req, { account: session.account.id, form })
  const isNewest = kept && (!view.draftOf || kept.savedAt > view.draftOf.savedAt)
  return isNewest ? { ...view, draft: kept.fields } : view
}
