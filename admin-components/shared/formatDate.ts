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
