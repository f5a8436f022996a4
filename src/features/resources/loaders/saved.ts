import { MOST_SAVED } from '../../../core/resource.js'
import type { OpenState } from '../../../core/openingHours.js'
import { ownAgency } from '../../../portal/kit/agency.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'
import { savedPlacesOf } from '../savedPlaces.js'
import { openStateOf } from './resources.js'

/** A saved place as the directory has it now. */
export type SavedItem = {
  address: string
  id: string
  name: string
  state: OpenState | undefined
}

/** What a client saved, the newest first, and how much of it is in the directory no more. */
export type SavedList = { gone: number; items: SavedItem[] }

export const loadSaved = async (visit: ClientVisit): Promise<SavedList> => {
  const [saved, agency] = await Promise.all([
    savedPlacesOf(visit.req, visit.session.account.id),
    ownAgency(visit),
  ])
  const ids = saved.map(({ resource }) => resource)
  const rows =
    ids.length === 0
      ? []
      : await ownRows(visit, 'resources', {
          limit: MOST_SAVED,
          select: ['address', 'exceptions', 'hours', 'name', 'timeZone'],
          where: { id: { in: ids } },
        })
  const now = visit.ctx.options.clock()
  const byID = new Map(rows.map((row) => [row.id, row]))
  const items = ids.flatMap((id): SavedItem[] => {
    const row = byID.get(id)
    if (!row) return []
    const state = openStateOf(row, now, agency?.timeZone)
    return [{ address: row.address ?? '', id, name: row.name, state }]
  })
  return { gone: ids.length - items.length, items }
}
