type Moment = { timeZone?: string; when: string }

/** A moment as a mail says it, with its time zone: the reader's clock is not known. */
export const momentInWords = (locale: string, { timeZone = 'UTC', when }: Moment): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    month: 'long',
    timeZone,
    timeZoneName: 'short',
    year: 'numeric',
  }).format(new Date(when))
