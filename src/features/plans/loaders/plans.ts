import { hasCollection } from '../../../contract/collectionLists.js'
import { dayIn, type Day } from '../../../core/day.js'
import { toID } from '../../../core/ids.js'
import type { PlanAction, PlanGoal, PlanLine, PlanStatus } from '../../../core/status/plan.js'
import type { Row } from '../../../data/rows.js'
import { ownAgency } from '../../../portal/kit/agency.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRow, ownRows } from '../../../portal/kit/ownRows.js'
import { staffNames } from '../../care-team/portal.js'

/** An action of a plan, and which plan it is of. */
export type PlanTask = { action: PlanAction; plan: string }

/** A plan as a list shows it. */
export type PlanItem = {
  id: string
  name: string
  reviewDate: null | string
  status: PlanStatus
  /** Waits for the client's signature. */
  toSign: boolean
}

export type PlanLists = { plans: readonly PlanItem[]; tasks: readonly PlanTask[]; today: Day }

/** More than anybody has; a bound all the same. */
const MOST = 30
const MOST_VERSIONS = 100

const todayOf = async (visit: ClientVisit): Promise<Day> =>
  dayIn((await ownAgency(visit))?.timeZone, visit.ctx.options.clock())

type Listed = Pick<
  Row<'housingPlans'>,
  'clientSignedAt' | 'goals' | 'id' | 'name' | 'reviewDate' | 'status'
>

const toItem = ({ clientSignedAt, id, name, reviewDate, status }: Listed): PlanItem => ({
  id,
  name,
  reviewDate: reviewDate ?? null,
  status,
  toSign: status === 'shared' && !clientSignedAt,
})

/** What is the client's to do, what is due first before what has no day. */
const tasksOf = (rows: readonly Listed[]): PlanTask[] =>
  rows
    .filter(({ status }) => status !== 'ended')
    .flatMap(({ goals, id }) =>
      goals.flatMap(({ actions }) =>
        actions
          .filter(({ doneAt, who }) => who === 'client' && !doneAt)
          .map((action) => ({ action, plan: id })),
      ),
    )
    .toSorted((a, b) => (a.action.dueDate ?? '9').localeCompare(b.action.dueDate ?? '9'))

const listed = (visit: ClientVisit): Promise<Listed[]> =>
  ownRows(visit, 'housingPlans', {
    limit: MOST,
    select: ['clientSignedAt', 'goals', 'name', 'reviewDate', 'status'],
    sort: '-createdAt',
  })

/** The client's plans, newest first, and what is theirs to do in them. */
export const loadPlans = async (visit: ClientVisit): Promise<PlanLists> => {
  const [rows, today] = await Promise.all([listed(visit), todayOf(visit)])
  return { plans: rows.map(toItem), tasks: tasksOf(rows), today }
}

/** What comes next in the client's plans: a signature or an action; null where nothing does. */
export type PlanNext = { plan: PlanItem; task: null | PlanTask } | null

/** Null also where the installation has no plans. */
export const loadNextOfPlans = async (visit: ClientVisit): Promise<PlanNext> => {
  if (!hasCollection(visit.ctx.options, 'housingPlans')) return null
  const rows = await listed(visit)
  const plans = rows.map(toItem)
  const toSign = plans.find((plan) => plan.toSign)
  if (toSign) return { plan: toSign, task: null }
  const [task] = tasksOf(rows)
  const plan = plans.find(({ id }) => id === task?.plan)
  return task && plan ? { plan, task } : null
}

/** A version of a plan, as a list shows it. */
export type PlanVersionItem = { madeAt: string; number: number; signed: boolean }

export type PlanDetail = PlanItem & {
  file: string
  goals: readonly PlanGoal[]
  /** Empty for somebody whom clients are not told the name of. */
  officer: string
  reviewDate: null | string
  sections: Row<'housingPlans'>['sections']
  signedByClient: boolean
  tasks: readonly PlanTask[]
  today: Day
  version: number
  versions: readonly PlanVersionItem[]
}

const officerOf = async (visit: ClientVisit, row: Row<'housingPlans'>): Promise<string> => {
  if (typeof row.staffNameForClients === 'string') return row.staffNameForClients
  const staff = toID(row.staff)
  return staff === null ? '' : ((await staffNames(visit, [staff])).get(String(staff)) ?? '')
}

/** One plan with all that stands in it, or null where it is not the client's. */
export const loadPlan = async (visit: ClientVisit, id: string): Promise<null | PlanDetail> => {
  const row = await ownRow(visit, 'housingPlans', id)
  if (!row) return null
  const [officer, today, versions] = await Promise.all([
    officerOf(visit, row),
    todayOf(visit),
    ownRows(visit, 'housingPlanVersions', {
      limit: MOST_VERSIONS,
      select: ['clientSignedAt', 'madeAt', 'staffSignedAt', 'version'],
      sort: '-version',
      where: { plan: { equals: row.id } },
    }),
  ])
  return {
    ...toItem(row),
    file: visit.api(`/portal/my-plans/${row.id}/file`),
    goals: row.goals,
    officer,
    sections: row.sections,
    signedByClient: Boolean(row.clientSignedAt),
    tasks: tasksOf([row]),
    today,
    version: row.version,
    versions: versions.map(({ clientSignedAt, madeAt, staffSignedAt, version }) => ({
      madeAt,
      number: version,
      signed: Boolean(clientSignedAt && staffSignedAt),
    })),
  }
}

/** One action of a plan of the client's, with the goal it belongs to. */
export type PlanActionDetail = {
  action: PlanAction
  ended: boolean
  goal: string
  plan: string
  today: Day
}

/** Null where there is none, or none for this client. */
export const loadPlanAction = async (
  visit: ClientVisit,
  id: string,
  key: string,
): Promise<null | PlanActionDetail> => {
  const row = await ownRow(visit, 'housingPlans', id)
  const goal = row?.goals.find(({ actions }) => actions.some((one) => one.key === key))
  const action = goal?.actions.find((one) => one.key === key)
  if (!row || !goal || !action) return null
  return {
    action,
    ended: row.status === 'ended',
    goal: goal.title,
    plan: row.id,
    today: await todayOf(visit),
  }
}

/** A version of a plan, word for word. */
export type PlanVersionDetail = Row<'housingPlanVersions'> & {
  file: string
  /** The plan has another one since. */
  isOld: boolean
  lines: readonly PlanLine[]
  plan: string
  /** Waits for the client's signature. */
  toSign: boolean
}

/** The last one where none is named; null where there is none, or none for this client. */
export const loadPlanVersion = async (
  visit: ClientVisit,
  id: string,
  number?: number,
): Promise<null | PlanVersionDetail> => {
  const plan = await ownRow(visit, 'housingPlans', id)
  if (!plan || (number !== undefined && !Number.isInteger(number))) return null
  const wanted = number ?? plan.version
  const [version] = await ownRows(visit, 'housingPlanVersions', {
    limit: 1,
    where: { and: [{ plan: { equals: plan.id } }, { version: { equals: wanted } }] },
  })
  if (!version) return null
  const isOld = version.version !== plan.version
  return {
    ...version,
    file: visit.api(`/portal/my-plans/${plan.id}/file?version=${String(wanted)}`),
    isOld,
    plan: plan.id,
    toSign: !isOld && toItem(plan).toSign,
  }
}
