import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { loadContact } from '../../loaders/contact.js'
import { ContactView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit }) => {
  const known = await loadContact(visit)
  return withSignedInAs(
    { view, visit },
    <ContactView known={known} sharing={visit.ctx.options.sharing} view={view} />,
  )
}
