import { showMore, shownRows, showWith, type OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam, lastingQuery } from '../../../../portal/kit/searchParams.js'
import { askedIn } from '../../asked.js'
import { loadResources } from '../../loaders/resources.js'
import { ResourcesView } from './index.js'

export const openPage: OpenClientPage = async ({ search, view, visit }) => {
  const asked = askedIn(search)
  const shown = shownRows(firstParam(search, 'show'))
  const list = await loadResources(visit, asked, shown)
  const step = list.more ? showMore(shown) : null
  const next = step && new URLSearchParams(step).get('show')
  const more = next ? lastingQuery({ ...search, show: next }) : null
  const page = <ResourcesView asked={asked} list={list} more={more} view={view} />
  return showWith(200, page, { map: true })
}
