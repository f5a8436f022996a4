import { z } from 'zod'

import { stream } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { publicURL } from '../../../config/publicURL.js'
import { callerReader } from '../../../language/callerReader.js'
import { requireAppointment } from '../appointmentWork.js'
import { asCalendar, type CalendarFile } from '../calendarFile.js'
import { icsOf } from '../icsOf.js'

export const appointmentFileInput = z.object({ id: field.id })

/**
 * An appointment for a calendar of one's own (RFC 5545). Other programs keep what is in it, so of the
 * client it holds what they are called alone. @throws 401, 404, 403
 */
export const appointmentFile = defineAction({
  name: 'appointmentFile',
  does: 'An appointment as a file for other calendars (`.ics`), with no more of the client than what they are called',
  who: 'staff with client management, of the agency',
  input: appointmentFileInput,
  output: stream<CalendarFile>(),
  http: { respond: asCalendar },
  run: async (req, input) => {
    const { row, work } = await requireAppointment(req, parseInput(appointmentFileInput, input).id)
    const { t } = callerReader(req)
    // guard: first-name-alone-in-files
    const name = work.client.preferredName || work.client.firstName || ''
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
            summary: name ? t('admin.calendarFileWith', { name }) : t('admin.calendarFile'),
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
