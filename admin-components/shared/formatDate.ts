type Dated = { date: string; language: string }

const format = ({ date, language }: Dated, options: Intl.DateTimeFormatOptions): string => {
  const moment = new Date(date)
  if (Number.isNaN(moment.getTime())) return ''
  return new Intl.DateTimeFormat(language, options).format(moment)
}

/** A moment as a date, in the staff user's language and time zone. Empty when it is no date. */
export const formatDate = (dated: Dated): string => format(dated, { dateStyle: 'medium' })

/** A moment as date and time. */
export const formatDateTime = (dated: Dated): string =>
  format(dated, { dateStyle: 'medium', timeStyle: 'short' })

/** A moment as mail programs show it: the time of today, the day of this year, else the date. */
export const formatWhen = ({
  date,
  language,
  now = new Date(),
}: Dated & { now?: Date }): string => {
  const moment = new Date(date)
  if (moment.toDateString() === now.toDateString())
    return format({ date, language }, { timeStyle: 'short' })
  if (moment.getFullYear() === now.getFullYear())
    return format({ date, language }, { day: 'numeric', month: 'short' })
  return formatDate({ date, language })
}

/** A moment in a zone of somebody else's, which is named beside it: "Dec 5, 2026, 9:00 AM PST". */
export const formatInZone = ({ timeZone, ...dated }: Dated & { timeZone: string }): string =>
  format(dated, {
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    month: 'short',
    timeZone,
    timeZoneName: 'short',
    year: 'numeric',
  })

/** A calendar day (`2026-11-03`) as people write it; days have no zone, so neither has this. */
export const formatDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00.000Z`),
  )
