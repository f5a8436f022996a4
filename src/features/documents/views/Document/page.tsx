import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { loadDocument } from '../../loaders/documents.js'
import { DocumentView } from './index.js'

export const openPage: OpenClientPage = async ({ params, view, visit }) => {
  const document = await loadDocument(visit, params.id ?? '')
  if (!document) return null
  return withSignedInAs({ view, visit }, <DocumentView document={document} view={view} />)
}
