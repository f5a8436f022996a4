import { ANSWER_HEADERS } from '../../core/securityHeaders.js'

export type CalendarFile = { fileName: string; text: string }

const TYPE = 'text/calendar; charset=utf-8; method=PUBLISH'

/** A calendar file to keep. */
export const asCalendar = ({ fileName, text }: CalendarFile): Response =>
  new Response(text, {
    headers: {
      ...ANSWER_HEADERS,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Content-Type': TYPE,
    },
  })

/** A calendar that a program asks for again and again. */
export const asFeed = (text: string): Response =>
  new Response(text, { headers: { ...ANSWER_HEADERS, 'Content-Type': TYPE } })
