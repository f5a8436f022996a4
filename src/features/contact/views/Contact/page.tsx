import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { withKeptDraft } from '../../../../portal/kit/keptDraft.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { loadContact } from '../../loaders/contact.js'
import { ContactView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit }) => {
  const known = await loadContact(visit)
  const typed = await withKeptDraft(view, visit, 'contact')
  return withSignedInAs(
    { view, visit },
    <ContactView
      isUnsaved={typed !== view}
      known={known}
      sharing={visit.ctx.options.sharing}
      view={typed}
    />,
  )
}
