type Moment = { timeZone?: string | undefined; when: string }

/**
 * A moment as a mail says it, with its time zone: the agency's, as in the portal; UTC where none is
 * known.
 */
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
