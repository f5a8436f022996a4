import { hasCollection } from '../../contract/collectionLists.js'
import { localized } from '../../core/localized.js'
import type { Row } from '../../data/rows.js'
import { ownRows } from '../../portal/kit/ownRows.js'
import { earlierSendings } from '../tasks/portal.js'
import { LATE, whenThere, type Activity, type ActivitySource } from './activity.js'

/** What staff began with the client and ended. */
export const cases: ActivitySource = async ({ limit, view, visit }) => {
  if (!hasCollection(visit.ctx.options, 'cases')) return []
  const rows = await ownRows(visit, 'cases', {
    limit: limit + LATE,
    select: ['closedAt', 'name', 'names', 'openedAt'],
    sort: '-openedAt',
  })
  return rows.flatMap(({ closedAt, id, name, names, openedAt }) => {
    const text = localized(names, view.locale) || name
    const about = { icon: 'tasks', path: '/tasks', text } as const
    return [
      ...whenThere({ ...about, id: `${id}o`, title: 'client.activityCaseOpened' }, openedAt),
      ...whenThere({ ...about, id: `${id}e`, title: 'client.activityCaseClosed' }, closedAt),
    ]
  })
}

const TOLD_OF_TASKS = [
  'askedAgainAt',
  'completedAt',
  'completedFor',
  'name',
  'names',
  'openedAt',
  'questionCount',
  'skippedAt',
  'status',
  'submittedAt',
  'submittedBy',
] as const
type Told = Pick<Row<'caseTasks'>, (typeof TOLD_OF_TASKS)[number] | 'id'>

/** What stands at the end of a task, where nobody said it by sending it. */
const endOf = (row: Told): [title: Activity['title'], at: null | string | undefined] => {
  if (row.status === 'skipped') return ['client.activityCanceled', row.skippedAt]
  if (row.completedFor) return ['client.activityTaskDoneFor', row.completedAt]
  // Done with the sending itself: nobody had to look at it
  return ['client.activityTaskDone', row.completedAt === row.submittedAt ? null : row.completedAt]
}

/** What the client was asked to do in their cases, what they sent, and what staff made of it. */
export const tasks: ActivitySource = async ({ limit, view, visit }) => {
  if (!hasCollection(visit.ctx.options, 'caseTasks')) return []
  const rows: Told[] = await ownRows(visit, 'caseTasks', {
    limit: limit + LATE,
    select: TOLD_OF_TASKS,
    sort: '-openedAt',
    where: { openedAt: { exists: true } },
  })
  const answered = rows.filter(({ submittedAt }) => submittedAt).map(({ id }) => id)
  const earlier = await earlierSendings(visit, answered)
  return rows.flatMap((row) => {
    const { askedAgainAt, id, openedAt, questionCount, submittedAt, submittedBy } = row
    const about = {
      icon: 'tasks',
      path: `/tasks/${id}`,
      text: localized(row.names, view.locale) || row.name,
    } as const
    const sent = [
      ...(earlier.get(id) ?? []),
      ...(submittedAt && submittedBy === 'client' ? [submittedAt] : []),
    ]
    const [title, endedAt] = endOf(row)
    return [
      ...whenThere({ ...about, id: `${id}o`, title: 'client.activityAsked' }, openedAt),
      ...sent.map((at) => ({
        ...about,
        at,
        id: `${id}s${at}`,
        title: questionCount
          ? ('client.activityTaskSent' as const)
          : ('client.activityDone' as const),
      })),
      ...whenThere({ ...about, id: `${id}g`, title: 'client.activityTaskAgain' }, askedAgainAt),
      ...whenThere({ ...about, id: `${id}e`, title }, endedAt),
    ]
  })
}
