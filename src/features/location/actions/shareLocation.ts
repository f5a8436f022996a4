import { randomUUID } from 'node:crypto'

import { rowOf } from '../../../actions/answers.js'
import { requireClient, requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { createRow } from '../../../data/createRow.js'
import type { Row } from '../../../data/rows.js'
import { insertWithEffects } from '../../../effects/insertWithEffects.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { locationInput, placeIn } from '../../requests/index.js'
import { tellOfLocation } from '../notices.js'

/**
 * A client says where they can be found, without being asked: an address or place in words, the
 * position of their device, or both. Under the rules of an answer to a request; whoever looks after
 * them finds it in the inbox.
 * @throws 429, 401, 404, 403, 400 ADDRESS_OR_POSITION_REQUIRED
 */
export const shareLocation = defineAction({
  name: 'shareLocation',
  does: 'Says where the client can be found, unasked: an address or place in words, a position, or both',
  who: 'client',
  input: locationInput,
  output: rowOf('clientLocations'),
  status: 201,
  leadsTo: '/location?notice=sent',
  run: async (req, input): Promise<Row<'clientLocations'>> => {
    const { id: account } = requireClient(req)
    await spend(req, budget(req, 'upload', account))
    const { client, recordAgency: agency } = await requireConnected(req)
    noteForAudit({ client })
    const place = await placeIn({ ...input })
    const recordedAt = getContext(req.payload).options.clock().toISOString()
    const id = randomUUID()
    return insertWithEffects(req, {
      audit: { action: 'location.shared', agency, client },
      effects: [tellOfLocation({ agency, client, kind: 'location-shared', location: id })],
      id,
      insert: (carried) =>
        createRow(req, 'clientLocations', {
          ...place,
          ...carried,
          agency,
          client,
          private: false,
          recordedAt,
          sentByClient: true,
        }),
      key: 'clientLocations',
      tell: { agency, client, type: 'record' },
    })
  },
})
