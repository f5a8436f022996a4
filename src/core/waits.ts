import { addDays, dayIn, daysBetween, startOfDayIn } from './day.js'
import type { AnswerTime } from './kinds.js'

/** Days within which a message of a client is to be answered: the sentence of the report. Own choice. */
const ANSWER_DAYS = 2

/**
 * Days from one moment to another as people count them where the agency is: what is asked in the
 * evening and done the next morning took one, and a day on which clocks are changed is one as well.
 */
export const daysTaken = (
  timeZone: null | string | undefined,
  from: Date | string,
  to: Date | string,
): number => daysBetween(dayIn(timeZone, new Date(from)), dayIn(timeZone, new Date(to)))

/** Messages written from here on are answered in time by an answer of that moment. */
export const answerableSince = (timeZone: null | string | undefined, at: Date): Date =>
  startOfDayIn(timeZone, addDays(dayIn(timeZone, at), -ANSWER_DAYS))

/** Whether an answer came in time: on the day of the message, or one of the two days after it. */
export const answerTimeOf = (
  timeZone: null | string | undefined,
  asked: string,
  answered: string,
): AnswerTime => (daysTaken(timeZone, asked, answered) <= ANSWER_DAYS ? 'in-two-days' : 'later')
