import { ownAgency } from '../../../../portal/kit/agency.js'
import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { loadCategories } from '../../loaders/documents.js'
import { SendDocumentView } from './index.js'

export const openPage: OpenClientPage = async ({ settings, view, visit }) => {
  const [agency, categories, { upload }] = await Promise.all([
    ownAgency(visit),
    loadCategories(visit),
    settings(),
  ])
  return withSignedInAs(
    { view, visit },
    <SendDocumentView
      agency={agency?.name ?? ''}
      categories={categories}
      maxFiles={visit.ctx.options.upload.maxFiles}
      maxMegabytes={upload.maxMegabytes}
      view={view}
    />,
  )
}
