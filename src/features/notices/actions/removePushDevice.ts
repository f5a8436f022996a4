import type { Where } from 'payload'
import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { audit } from '../../../audit/audit.js'
import { deleteRows, findRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'

export const removePushDeviceInput = z.object({ id: field.id.transform(String) })

/** No notices are pushed to one of the client's phones any more. @throws 429, 401, 404, 403 */
export const removePushDevice = defineAction({
  name: 'removePushDevice',
  does: 'Turns pushed notices off for one phone or computer of the client',
  who: 'client',
  input: removePushDeviceInput,
  output: nextStep('done'),
  leadsTo: '/account/notices?notice=push-off',
  run: async (req, input): Promise<{ next: 'done' }> => {
    const { client, recordAgency, session } = await requireConnected(req)
    const { id } = parseInput(removePushDeviceInput, input)
    // guard: own-push-device-alone
    const own: Where = {
      and: [{ id: { equals: id } }, { account: { equals: session.account.id } }],
    }
    if (!(await findRow(req, 'pushDevices', own))) throw new PortalError('NOT_FOUND')
    await deleteRows(req, 'pushDevices', own)
    await audit(req, { action: 'push.turned-off', agency: recordAgency, client, subject: id })
    return { next: 'done' }
  },
})
