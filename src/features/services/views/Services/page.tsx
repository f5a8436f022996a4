import { showMore, shownRows, type OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { loadServices } from '../../loaders/services.js'
import { ServicesView } from './index.js'

export const openPage: OpenClientPage = async ({ search, view, visit }) => {
  const shown = shownRows(firstParam(search, 'show'))
  const { more, services } = await loadServices(visit, shown)
  return <ServicesView more={more ? showMore(shown) : null} services={services} view={view} />
}
