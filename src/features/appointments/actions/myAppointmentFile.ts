import { z } from 'zod'

import { stream } from '../../../actions/answers.js'
import { requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { publicURL } from '../../../config/publicURL.js'
import { visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { callerReader } from '../../../language/callerReader.js'
import { asCalendar, type CalendarFile } from '../calendarFile.js'
import { icsOf } from '../icsOf.js'

export const myAppointmentFileInput = z.object({ id: field.id })

/**
 * An appointment of the client's own, for a calendar of their own: when and where, nobody's name and
 * no word about why. @throws 429, 401, 404, 403
 */
export const myAppointmentFile = defineAction({
  name: 'myAppointmentFile',
  does: 'An appointment of the client’s own as a file for other calendars (`.ics`): when and where, nobody’s name',
  who: 'client',
  input: myAppointmentFileInput,
  output: stream<CalendarFile>(),
  http: { respond: asCalendar },
  run: async (req, input) => {
    await requireConnected(req)
    const row = await visibleRow(req, 'appointments', parseInput(myAppointmentFileInput, input).id)
    if (!row) throw new PortalError('NOT_FOUND')
    const { t } = callerReader(req)
    return {
      fileName: `appointment-${row.startsAt.slice(0, 10)}.ics`,
      text: icsOf(
        [
          {
            endsAt: row.endsAt,
            id: row.id,
            isCanceled: row.status === 'canceled',
            place: row.place,
            revision: row.revision,
            stampedAt: row.updatedAt,
            startsAt: row.startsAt,
            summary: t('client.appointment'),
          },
        ],
        {
          domain: new URL(publicURL(req.payload)).hostname,
          productName: getContext(req.payload).options.productName,
        },
      ),
    }
  },
})
