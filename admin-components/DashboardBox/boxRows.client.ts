import type { DashboardBox } from '../../src/contract/dashboardBoxes.js'
import type { AdminKey } from '../../src/translations/label.js'
import type { DashboardRow } from '../hooks/useDashboard.js'
import type { PortalText } from '../hooks/usePortalTranslation.js'
import { formatDay, formatWhen } from '../shared/formatDate.js'
import { taskPlace } from '../shared/taskPlace.js'
import { filtered, portalTab, recordPlace, type DashboardPlaces } from './places.js'

type Told = { language: string; text: PortalText; timeZone: string; today: string }
type Place = { places: DashboardPlaces; row: DashboardRow }

type BoxRows = {
  /** What the row leads to, as the button of it would say. */
  act: AdminKey
  /** Of all there are; null where there is no list of them. */
  all: ((places: DashboardPlaces, today: string) => string) | null
  facts: (row: DashboardRow, told: Told) => (null | string)[]
  href: (place: Place) => string
}

const timeOf = (at: null | string, { language, timeZone }: Told): string =>
  at === null
    ? ''
    : new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone }).format(new Date(at))
const dayOf = (day: null | string, { language }: Told): string =>
  day === null ? '' : formatDay(day, language)
const whenOf = (at: null | string, { language }: Told): string =>
  at === null ? '' : formatWhen({ date: at, language })

/** How the rows of each box read, and where they lead. */
export const BOX_ROWS: Readonly<Record<DashboardBox, BoxRows>> = {
  invitations: {
    act: 'actionResendInvite',
    all: null,
    facts: ({ at, text }, told) => [
      text,
      told.text('dashboardExpires', { when: whenOf(at, told) }),
    ],
    href: ({ places, row }) => portalTab(places, row.client, { do: 'resend-invite' }),
  },
  mine: {
    act: 'dashboardOpenRecord',
    all: ({ clients, me }) =>
      filtered(clients, [{ field: 'careTeam', operator: 'in', value: String(me) }]),
    facts: () => [],
    href: ({ places, row }) => recordPlace(places, row.client),
  },
  opened: {
    act: 'dashboardOpenRecord',
    all: null,
    facts: () => [],
    href: ({ places, row }) => recordPlace(places, row.client),
  },
  overdue: {
    act: 'dashboardFollowUp',
    all: ({ requests }, today) =>
      filtered(requests, [
        { field: 'status', operator: 'equals', value: 'pending' },
        { field: 'dueDate', operator: 'less_than', value: today },
      ]),
    facts: ({ cannot, day, text }, told) => [
      text,
      told.text('dashboardDue', { day: dayOf(day, told) }),
      cannot ? told.text('dashboardCannot') : null,
    ],
    href: ({ places, row }) => portalTab(places, row.client, row.cannot ? { review: row.id } : {}),
  },
  releases: {
    act: 'dashboardRequestROI',
    all: ({ releases }, today) =>
      filtered(releases, [
        { field: 'permission', operator: 'equals', value: 'yes' },
        { field: 'endDate', operator: 'greater_than_equal', value: today },
      ]),
    facts: ({ day, from }, told) => [
      told.text('dashboardEnds', { day: dayOf(day, told) }),
      from === null ? null : told.text('dashboardFrom', { day: dayOf(from, told) }),
    ],
    href: ({ places, row }) => portalTab(places, row.client, { do: 'send-request', type: 'roi' }),
  },
  tasks: {
    act: 'dashboardOpenTask',
    all: ({ board }) => board,
    facts: ({ day, text, toReview }, told) => [
      text,
      toReview ? told.text('boardStatus_submitted') : null,
      day === null
        ? null
        : told.text(day < told.today ? 'caseOverdueSince' : 'caseDue', { day: dayOf(day, told) }),
    ],
    href: ({ places, row }) => taskPlace(places, { case: row.case ?? '', id: row.id }),
  },
  toReview: {
    act: 'dashboardReview',
    all: ({ requests }) =>
      filtered(requests, [{ field: 'review', operator: 'equals', value: 'to-review' }]),
    facts: ({ at, text }, told) => [text, told.text('dashboardCameIn', { when: whenOf(at, told) })],
    href: ({ places, row }) => portalTab(places, row.client, { review: row.id }),
  },
  today: {
    act: 'dashboardOpenCalendar',
    all: ({ calendar }) => calendar,
    facts: ({ at, text }, told) => [timeOf(at, told), text],
    href: ({ places, row }) =>
      `${places.calendar}?${new URLSearchParams({ appointment: row.id }).toString()}`,
  },
  unread: {
    act: 'dashboardReply',
    all: ({ inbox }) => inbox,
    facts: ({ at, text }, told) => [whenOf(at, told), text],
    href: ({ places: { inbox }, row }) => {
      const query = new URLSearchParams({
        ...(row.client === null ? {} : { client: String(row.client) }),
        item: row.id,
        open: '1',
      })
      return `${inbox}?${query.toString()}`
    },
  },
}
