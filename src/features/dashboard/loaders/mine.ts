import { DASHBOARD_ROWS } from '../../../contract/dashboardBoxes.js'
import { visibleRows } from '../../../data/store.js'
import type { LoadBox } from '../desk.js'

/** Clients in whose care team the staff user is, by name. */
export const mine: LoadBox = async ({ actor, req }) => {
  const rows = await visibleRows(
    req,
    'clients',
    { careTeam: { in: [actor.id] } },
    { limit: DASHBOARD_ROWS + 1, sort: 'fullName' },
  )
  return rows.map(({ id }) => ({ client: id, id }))
}
