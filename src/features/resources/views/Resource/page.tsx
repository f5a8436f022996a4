import { showWith, type OpenClientPage } from '../../../../portal/kit/page.js'
import { loadResource } from '../../loaders/resource.js'
import { ResourceView } from './index.js'

export const openPage: OpenClientPage = async ({ params, view, visit }) => {
  const id = params.id ?? ''
  const detail = await loadResource(visit, id)
  if (!detail) return null
  return showWith(200, <ResourceView detail={detail} view={view} />, {
    keep: { paths: [`/resources/${encodeURIComponent(id)}`], title: detail.row.name },
  })
}
