import { addDays, type Day } from '../day.js'
import type { DueRule } from './definition.js'

/** What due days are counted from, as far as it is known yet. */
export type DueFacts = {
  dates: Readonly<Record<string, Day>>
  /** The day on which a step was done, or found not to be needed. */
  endedOn: (step: string) => Day | null
  /** The day on which the task itself opened. */
  openedOn: Day | null
  startedOn: Day
}

/** The last day for a task; null where there is no rule, or where nobody can know it yet. */
export const dueDay = (
  rule: DueRule | null | undefined,
  { dates, endedOn, openedOn, startedOn }: DueFacts,
): Day | null => {
  if (!rule) return null
  if (rule.kind === 'on') return rule.day
  const { days, kind } = rule
  if (kind === 'after-start') return addDays(startedOn, days)
  if (kind === 'after-task') {
    const from = rule.step === undefined ? openedOn : endedOn(rule.step)
    return from === null ? null : addDays(from, days)
  }
  const date = Object.hasOwn(dates, rule.date) ? dates[rule.date] : undefined
  if (date === undefined) return null
  return addDays(date, kind === 'before-date' ? -days : days)
}
