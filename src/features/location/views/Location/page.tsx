import { showMore, shownRows, showWith, type OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { withKeptDraft } from '../../../../portal/kit/keptDraft.js'
import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { middleOfDirectory } from '../../../resources/portal.js'
import { loadPlaces } from '../../loaders/places.js'
import { LocationView } from './index.js'

export const openPage: OpenClientPage = async ({ search, view, visit }) => {
  const shown = shownRows(firstParam(search, 'show'))
  const { more, places } = await loadPlaces(visit, shown)
  // Not where the client was last: whoever draws the map would be told of it with its first tiles
  const mapFrom = view.map ? await middleOfDirectory(visit) : null
  const page = await withSignedInAs(
    { view, visit },
    <LocationView
      mapFrom={mapFrom}
      more={more ? showMore(shown) : null}
      places={places}
      sharing={visit.ctx.options.sharing}
      view={await withKeptDraft(view, visit, 'location')}
    />,
  )
  return showWith(200, page, { map: true })
}
