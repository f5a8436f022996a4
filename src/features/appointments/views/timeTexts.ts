import { dateFormat, knownZone } from '../../../core/formatters.js'
import type { ViewContext } from '../../../portal/kit/viewContext.js'
import type { OwnAppointment } from '../loaders/calendar.js'

type Time = { endsAt: string; startsAt: string }

/** `10:00 AM to 10:30 AM`, where the agency is. */
export const hoursText = ({ format, t }: ViewContext, { endsAt, startsAt }: Time): string =>
  t('client.calendarHours', { end: format.time(endsAt), start: format.time(startsAt) })

/** `Thursday, Dec 3, 2026, 10:00 AM to 10:30 AM` */
export const whenText = (view: ViewContext, time: Time): string =>
  `${view.format.weekday(time.startsAt)}, ${hoursText(view, time)}`

/** `With Ana Ruiz · Room 2` */
export const whoWhereText = (
  { t }: ViewContext,
  { place, with: name }: { place: null | string; with: string },
): string => [t('client.calendarWith', { name }), place].filter(Boolean).join(' · ')

/** In whose time all is meant, in the reader's words: `Pacific Time`. */
export const zoneText = ({ locale, t }: ViewContext, timeZone: string | undefined): string => {
  const zone = knownZone(timeZone)
  const name = dateFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(new Date(0))
    .find(({ type }) => type === 'timeZoneName')?.value
  return t('client.calendarZone', { zone: name ?? zone })
}

/** What became of it, where that is not plain; undefined for one that stands. */
export const endText = (
  { t }: ViewContext,
  { canceledBy, status }: OwnAppointment,
): string | undefined => {
  if (status === 'booked') return undefined
  return t(
    canceledBy === 'client' ? 'client.appointmentCanceledByYou' : 'client.appointmentCanceled',
  )
}
