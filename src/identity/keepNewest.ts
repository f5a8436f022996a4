import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { deleteRows, listRows } from '../data/store.js'

/** How many more than allowed one round looks at; an account never has many more. */
const MARGIN = 50

/**
 * Ends the oldest sessions, remembered devices, drafts, pushes or saved places of an account beyond a number, so that they cannot
 * pile up.
 */
export const keepNewest = async (
  source: Source,
  key: 'portalDrafts' | 'portalSessions' | 'portalTrustedDevices' | 'pushDevices' | 'savedPlaces',
  account: ID,
  most: number,
): Promise<void> => {
  const rows = await listRows(
    source,
    key,
    { account: { equals: account } },
    { limit: most + MARGIN, sort: '-createdAt' },
  )
  const old = rows.slice(most).map(({ id }) => id)
  if (old.length > 0) await deleteRows(source, key, { id: { in: old } })
}
