import { sameID } from '../../../core/ids.js'
import { putOnList } from '../../../data/changeRows.js'
import { findFields } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/** Puts a staff user on a client's care team, once. */
export const joinCareTeam = defineEffect({
  kind: 'join-care-team',
  settle: async (source, { client, staff }) => {
    const record = await findFields(source, 'clients', { id: { equals: client } }, ['careTeam'])
    if (!record || (record.careTeam ?? []).some((member) => sameID(member, staff))) return
    await putOnList(source, 'clients', 'careTeam', { id: staff, of: client })
  },
})
