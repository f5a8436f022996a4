import { showMore, shownRows, type OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { withKeptDraft } from '../../../../portal/kit/keptDraft.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { loadPlaces } from '../../loaders/places.js'
import { LocationView } from './index.js'

export const openPage: OpenClientPage = async ({ search, view, visit }) => {
  const shown = shownRows(firstParam(search, 'show'))
  const { more, places } = await loadPlaces(visit, shown)
  return withSignedInAs(
    { view, visit },
    <LocationView
      more={more ? showMore(shown) : null}
      places={places}
      sharing={visit.ctx.options.sharing}
      view={await withKeptDraft(view, visit, 'location')}
    />,
  )
}
