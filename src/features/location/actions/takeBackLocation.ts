import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireClient, requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { toID } from '../../../core/ids.js'
import { visibleRow } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { publish } from '../../../realtime/bus.js'
import { tellOfLocation } from '../notices.js'

export const takeBackLocationInput = z.object({ id: field.id })

/**
 * A client deletes a place of theirs, whenever they want: words and position go for good. Its row
 * stays without them, so that staff do not look for somebody there, and hear of it. What staff wrote
 * down is theirs.
 * @throws 429, 401, 404, 403
 */
export const takeBackLocation = defineAction({
  name: 'takeBackLocation',
  does: 'Deletes a place that the client told, asked for or not: words and position go for good; staff see that something was deleted',
  who: 'the client',
  input: takeBackLocationInput,
  output: rowOf('clientLocations'),
  leadsTo: '/location?notice=taken-back',
  run: async (req, input) => {
    const { id } = parseInput(takeBackLocationInput, input)
    const { id: account } = requireClient(req)
    await spend(req, budget(req, 'upload', account))
    const { client } = await requireConnected(req)
    noteForAudit({ client })
    const location = await visibleRow(req, 'clientLocations', id)
    const agency = toID(location?.agency)
    if (!location || agency === null) throw new PortalError('NOT_FOUND')
    // guard: own-places-alone
    if (!location.sentByClient && !location.request) throw new PortalError('FORBIDDEN')
    const clearedAt = getContext(req.payload).options.clock().toISOString()
    const data = { address: null, clearedAt, latitude: null, longitude: null, note: null }
    const cleared = await transition(req, {
      data,
      effects: [
        auditEffect(req, {
          action: 'location.taken-back',
          agency,
          client,
          subject: location.id,
        }),
        tellOfLocation({ agency, client, kind: 'location-taken-back', location: location.id }),
      ],
      id: location.id,
      key: 'clientLocations',
      where: { clearedAt: { exists: false } },
    })
    // Deleted already, by a second press or in another window: there it is not any more
    if (!cleared) throw new PortalError('NOT_FOUND')
    publish(req, { agency, client, private: location.private, type: 'record' })
    return { ...location, ...data }
  },
})
