import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { audit } from '../../../audit/audit.js'
import { MOST_SAVED } from '../../../core/resource.js'
import { insertOnce } from '../../../data/insertOnce.js'
import { visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { keepNewest } from '../../../identity/keepNewest.js'
import { savedKey } from '../savedPlaces.js'

export const saveResourceInput = z.object({ id: field.id.transform(String) })

/**
 * Saves a place of the directory for the client alone, to find it again. The audit trail says that,
 * not which. Of more than a hundred the oldest go.
 * @throws 429, 401, 404, 403
 */
export const saveResource = defineAction({
  name: 'saveResource',
  does: 'Saves a place of the directory for the client alone; of more than 100 the oldest go',
  who: 'client',
  input: saveResourceInput,
  output: nextStep('done'),
  leadsTo: (_, { id }) => `/resources/${encodeURIComponent(id)}?notice=place-saved`,
  run: async (req, input): Promise<{ next: 'done' }> => {
    const { client, recordAgency, session } = await requireConnected(req)
    const { id } = parseInput(saveResourceInput, input)
    // guard: saved-places-once-seen
    if (!(await visibleRow(req, 'resources', id))) throw new PortalError('NOT_FOUND')
    const account = session.account.id
    await insertOnce(req, 'savedPlaces', {
      account,
      dedupeKey: savedKey(account, id),
      resource: id,
    })
    // guard: saved-places-bounded
    await keepNewest(req, 'savedPlaces', account, MOST_SAVED)
    await audit(req, { action: 'resource.saved', agency: recordAgency, client })
    return { next: 'done' }
  },
})
