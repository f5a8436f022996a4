import type { Row } from '../../../data/rows.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'

const READ = ['address', 'note', 'recordedAt'] as const
/** Where the client said they are. */
export type PlaceSaid = Pick<Row<'clientLocations'>, (typeof READ)[number]>

/** The latest of them; null where they never said. */
export const latestPlace = async (visit: ClientVisit): Promise<null | PlaceSaid> => {
  const [row] = await ownRows(visit, 'clientLocations', {
    limit: 1,
    select: READ,
    sort: '-recordedAt',
    where: { clearedAt: { exists: false } },
  })
  return row ?? null
}
