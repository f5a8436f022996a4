import { dayIn, parseDay, type Day } from '../../../core/day.js'
import type { Activity, Asking } from '../activity.js'
import { ACTIVITY_SOURCES } from '../sources.js'

/** What happened on a day, the latest first; the same several times in a row is told once. */
export type ActivityDay = { day: Day; entries: readonly (Activity & { count: number })[] }
export type ActivityList = { days: readonly ActivityDay[]; more: boolean }

type Asked = Omit<Asking, 'limit'> & { shown: number; timeZone: string | undefined }

type Dated = Activity & { day: Day }

/** The same, about nothing in particular, is told once with how often it was. */
const isSame = (a: Activity, b: Activity): boolean => a.text === '' && a.title === b.title

const dayOf = (entries: readonly Dated[]): ActivityDay['entries'] =>
  entries.reduce<(Activity & { count: number })[]>((told, entry) => {
    const known = told.find((one) => isSame(entry, one))
    if (known) known.count += 1
    else told.push({ ...entry, count: 1 })
    return told
  }, [])

/**
 * Everything that happened to do with the client and that they may see, newest first. A fixed number
 * of statements, one or two for each part of what there is, and none for a row.
 */
export const loadActivities = async ({
  shown,
  timeZone,
  ...asking
}: Asked): Promise<ActivityList> => {
  const limit = shown + 1
  const lists = await Promise.all(ACTIVITY_SOURCES.map((read) => read({ ...asking, limit })))
  const all = lists
    .flat()
    .map((entry): Dated => ({
      ...entry,
      day: (entry.isDay && parseDay(entry.at)) || dayIn(timeZone, new Date(entry.at)),
    }))
    .toSorted((a, b) => b.day.localeCompare(a.day) || b.at.localeCompare(a.at))
  const page = all.slice(0, shown)
  const days = [...new Set(page.map(({ day }) => day))]
  return {
    days: days.map((day) => ({ day, entries: dayOf(page.filter((one) => one.day === day)) })),
    more: all.length > shown,
  }
}
