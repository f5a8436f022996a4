import { getContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import type { CaseFacts, LookedAt } from '../../core/casework/nextMoves.js'
import { dayIn, parseDay, type Day } from '../../core/day.js'
import { toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { agencyOf } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { nextReminder } from '../requests/index.js'

/** What time is where the case is, and when clients are reminded there. */
export type CaseClock = {
  now: Date
  remindAt: (due: Day | null) => null | string
  timeZone: null | string | undefined
}

export const caseClock = async (source: Source, agency: unknown): Promise<CaseClock> => {
  const id: ID | null = toID(agency)
  const timeZone = id === null ? undefined : (await agencyOf(source, id))?.timeZone
  const now = getContext(source.payload).options.clock()
  const { requestReminders: reminders } = await getSettings(source)
  return {
    now,
    remindAt: (due) => nextReminder(due, { after: now, reminders, timeZone }),
    timeZone,
  }
}

const dayOf = (moment: null | string | undefined, { timeZone }: CaseClock): Day | null =>
  moment ? dayIn(timeZone, new Date(moment)) : null

/** The days of a case that have one. */
export const datesOf = ({ dates }: Pick<Row<'cases'>, 'dates'>): Record<string, Day> =>
  Object.fromEntries(
    Object.entries(dates ?? {}).flatMap(([key, value]) => {
      const day = parseDay(value)
      return day === null ? [] : [[key, day]]
    }),
  )

/** A case as the engine looks at it. */
export const factsOf = (row: Row<'cases'>, place: CaseClock): CaseFacts => ({
  dates: datesOf(row),
  startedOn: dayIn(place.timeZone, new Date(row.openedAt)),
  state: row.state,
  today: dayIn(place.timeZone, place.now),
})

/** A task as the engine looks at it. */
export const lookedAt = (task: Row<'caseTasks'>, place: CaseClock): LookedAt => ({
  after: task.after ?? [],
  answers: task.answers ?? null,
  condition: task.condition ?? null,
  dueDate: parseDay(task.dueDate),
  dueRule: task.dueRule ?? null,
  endedOn: dayOf(task.completedAt ?? task.skippedAt, place),
  id: task.id,
  key: task.stepKey,
  openedOn: dayOf(task.openedAt, place),
  openings: task.openings,
  skippedFor: task.skippedFor ?? null,
  status: task.status,
})
