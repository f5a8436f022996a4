import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { auditEffect } from '../../../audit/audit.js'
import { PortalError } from '../../../errors/PortalError.js'
import { changeFeed } from '../calendarAddress.js'

/**
 * An address for a calendar program of the client's own. There is one at a time: a new one ends the
 * one before. @throws 429, 401, 404, 403
 */
export const shareCalendar = defineAction({
  name: 'shareCalendar',
  does: 'Makes an address to which a calendar program can subscribe; the one before ends. It tells times alone, and whoever has it can read them',
  who: 'client',
  input: z.object({}),
  output: answer('PortalCalendarAddress', { url: z.string() }),
  leadsTo: '/calendar/address?notice=address-made',
  run: async (req) => {
    const { client, recordAgency, session } = await requireConnected(req)
    const { connectionID } = session
    if (connectionID === null) throw new PortalError('NOT_FOUND')
    const url = await changeFeed(req, {
      connection: String(connectionID),
      effects: [
        auditEffect(req, {
          action: 'calendar-address.made',
          agency: recordAgency,
          client,
          subject: connectionID,
        }),
      ],
      seed: randomUUID(),
    })
    return { url: url ?? '' }
  },
})
