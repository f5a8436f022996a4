import type { SettableOptions } from '../../config/settable.js'
import { nextReminder } from '../requests/index.js'
import type { StoredRow } from './mendedFields.js'

type Around = {
  now: Date
  reminders: SettableOptions['requestReminders']
  zone: string | undefined
}

const text = (value: unknown): null | string => (typeof value === 'string' ? value : null)

/**
 * Requests of 0.1.0, which reminded of none and reviewed no answer. A pending one is reminded of
 * from now on, as if it were sent today. An answer that came in was taken then as it was: it counts
 * as accepted, by nobody, so that those of years are not among what is to be reviewed; who wants
 * another one takes that back.
 */
export const requestAsKept = (
  { dueDate, remindAt, review, status }: StoredRow,
  { now, reminders, zone }: Around,
): StoredRow => {
  if (status === 'completed' && !review) return { review: 'accepted' }
  if (status !== 'pending' || remindAt) return {}
  const next = nextReminder(text(dueDate), { after: now, reminders, timeZone: zone })
  return next === null ? {} : { remindAt: next }
}
