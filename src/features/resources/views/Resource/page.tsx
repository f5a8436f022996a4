import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { loadResource } from '../../loaders/resource.js'
import { ResourceView } from './index.js'

export const openPage: OpenClientPage = async ({ params, view, visit }) => {
  const detail = await loadResource(visit, params.id ?? '')
  return detail && <ResourceView detail={detail} view={view} />
}
