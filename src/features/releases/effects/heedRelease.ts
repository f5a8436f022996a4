import { toID } from '../../../core/ids.js'
import { findRowByID } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'
import { noteActivePeriod } from '../activePeriod.js'
import { endOlder } from '../endOlder.js'

/**
 * What a client signs or takes back counts at once for what was said before it and for who may see
 * the record; after a crash too.
 */
export const heedRelease = defineEffect({
  kind: 'heed-release',
  settle: async (source, { release }) => {
    const row = await findRowByID(source, 'releasesOfInformation', release)
    const client = toID(row?.client)
    if (!row || client === null) return
    await endOlder(source, row)
    await noteActivePeriod(source, client)
  },
})
