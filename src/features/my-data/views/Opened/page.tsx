import { showMore, shownRows, type OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { loadOpenings } from '../../loaders/opened.js'
import { OpenedView } from './index.js'

export const openPage: OpenClientPage = async ({ search, view, visit }) => {
  const shown = shownRows(firstParam(search, 'show'))
  const { more, openings } = await loadOpenings(visit, shown)
  return withSignedInAs(
    { view, visit },
    <OpenedView more={more ? showMore(shown) : null} openings={openings} view={view} />,
  )
}
