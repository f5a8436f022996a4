import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { auditEffect } from '../../../audit/audit.js'
import { PortalError } from '../../../errors/PortalError.js'
import { changeFeed } from '../calendarAddress.js'

/** Ends the address, at once and for ever. @throws 429, 401, 404, 403 */
export const stopSharingCalendar = defineAction({
  name: 'stopSharingCalendar',
  does: 'Ends the address to which a calendar program subscribes; it answers 404 from then on',
  who: 'client',
  input: z.object({}),
  output: nextStep('done'),
  leadsTo: '/calendar/address?notice=address-ended',
  run: async (req): Promise<{ next: 'done' }> => {
    const { client, recordAgency, session } = await requireConnected(req)
    const { connectionID } = session
    if (connectionID === null) throw new PortalError('NOT_FOUND')
    await changeFeed(req, {
      connection: String(connectionID),
      effects: [
        auditEffect(req, {
          action: 'calendar-address.ended',
          agency: recordAgency,
          client,
          subject: connectionID,
        }),
      ],
      seed: null,
    })
    return { next: 'done' }
  },
})
