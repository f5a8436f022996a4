import type { Day } from '../../../core/day.js'
import { toID } from '../../../core/ids.js'
import { loadClientName } from '../../../portal/kit/clientName.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { loadOwnClient } from '../../../portal/kit/ownClient.js'
import { teamAnd } from '../../care-team/portal.js'
import { loadSpotlight, type ArticleItem } from '../../community-info/portal.js'
import { byWriter, unreadRows, writersOf, type UnreadThread } from '../../messages/portal.js'
import { loadNextOfPlans, type PlanNext } from '../../plans/portal.js'
import { isActiveProgram, loadPrograms, type ProgramItem } from '../../programs/portal.js'
import { pendingRows, requestersOf, toRequestItem } from '../../requests/portal.js'
import { caseNames, openTasks, toTaskItem } from '../../tasks/portal.js'
import { releaseEndsSoon } from '../releaseEnd.js'
import { byUrgency, type Todo } from '../todo.js'
import { nextAppointment } from './appointment.js'
import { latestPlace, type PlaceSaid } from './place.js'

/** Somebody of the care team. */
type TeamMember = { canMessage: boolean; id: string; name: string }

/** When the client is expected next, by whom and where. */
type Appointment = { name: null | string; place: null | string; startsAt: string }

type Loaded = {
  appointment: Appointment | null
  /** What everybody should know now. */
  article: ArticleItem | null
  name: string
  /** Requests and tasks of cases, the most urgent first. */
  pending: readonly Todo[]
  people: readonly TeamMember[]
  place: null | PlaceSaid
  /** Null where there is none, or no plans at all. */
  plan: PlanNext
  programs: readonly ProgramItem[]
  /** Last day of a release that ends soon. */
  releaseEnds: Day | null
  unread: readonly UnreadThread[]
}

/** What the page shows. */
export type DashboardData = Loaded & { hour: number; today: Day }

type Asked = { now: Date; timeZone: string | undefined; today: Day }

/**
 * What waits for the client, when they are expected, what is unread, who works with them, the
 * programs that run on this day, where they said they are, and the article in the spotlight. All of the staff is looked up at once.
 */
export const loadDashboard = async (visit: ClientVisit, asked: Asked): Promise<Loaded> => {
  const [client, requests, tasks, unread, programs, appointment, place, article, plan] =
    await Promise.all([
      loadOwnClient(visit),
      pendingRows(visit),
      openTasks(visit),
      unreadRows(visit),
      loadPrograms(visit),
      nextAppointment(visit),
      latestPlace(visit),
      loadSpotlight(visit),
      loadNextOfPlans(visit),
    ])
  const expecting = toID(appointment?.staff)
  const [{ names, team }, cases] = await Promise.all([
    teamAnd(visit, [
      ...requestersOf(requests),
      ...writersOf(unread),
      ...(expecting === null ? [] : [expecting]),
    ]),
    caseNames(visit, tasks),
  ])
  return {
    appointment: appointment && {
      // Empty for somebody whom clients are not told the name of
      name: appointment.staffNameForClients ?? names.get(String(expecting)) ?? null,
      place: appointment.place ?? null,
      startsAt: appointment.startsAt,
    },
    article,
    name: await loadClientName(visit),
    pending: byUrgency(
      requests.map((row) => toRequestItem(visit, row, names)),
      tasks.map((row) => toTaskItem(visit, row, cases)),
    ),
    people: team.map((one) => ({ ...one, id: String(one.id) })),
    place,
    plan,
    programs: programs.filter((program) => isActiveProgram(program, asked.today)),
    releaseEnds: releaseEndsSoon(client, asked),
    unread: byWriter(visit, unread, names),
  }
}
