import { loadDocuments } from '../../loaders/documents.js'
import { showMore, shownRows, type OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { DocumentsView } from './index.js'

export const openPage: OpenClientPage = async ({ search, view, visit }) => {
  const shown = shownRows(firstParam(search, 'show'))
  const { groups, more } = await loadDocuments(visit, shown)
  return withSignedInAs(
    { view, visit },
    <DocumentsView groups={groups} more={more ? showMore(shown) : null} view={view} />,
  )
}
