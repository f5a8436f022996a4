import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { audit } from '../../../audit/audit.js'
import { deleteRows } from '../../../data/store.js'
import { savedKey } from '../savedPlaces.js'

export const unsaveResourceInput = z.object({ id: field.id.transform(String) })

/**
 * Takes a place out of what the client saved; one that is not among it is fine, too.
 * @throws 429, 401, 404, 403
 */
export const unsaveResource = defineAction({
  name: 'unsaveResource',
  does: 'Takes a place of the directory out of what the client saved',
  who: 'client',
  input: unsaveResourceInput,
  output: nextStep('done'),
  leadsTo: '/resources/saved?notice=place-unsaved',
  run: async (req, input): Promise<{ next: 'done' }> => {
    const { client, recordAgency, session } = await requireConnected(req)
    const { id } = parseInput(unsaveResourceInput, input)
    // guard: own-saved-places-alone
    const own = { dedupeKey: { equals: savedKey(session.account.id, id) } }
    await deleteRows(req, 'savedPlaces', own)
    await audit(req, { action: 'resource.unsaved', agency: recordAgency, client })
    return { next: 'done' }
  },
})
