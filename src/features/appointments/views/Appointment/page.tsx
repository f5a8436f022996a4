import { ownAgency } from '../../../../portal/kit/agency.js'
import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { loadAppointment } from '../../loaders/calendar.js'
import { AppointmentView } from './index.js'

export const openPage: OpenClientPage = async ({ params, view, visit }) => {
  const [agency, appointment] = await Promise.all([
    ownAgency(visit),
    loadAppointment(visit, params.appointmentID ?? ''),
  ])
  if (!appointment) return null
  return (
    <AppointmentView
      appointment={appointment}
      timeZone={agency?.timeZone ?? undefined}
      view={view}
    />
  )
}
