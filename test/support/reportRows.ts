import type { PortalApp } from './portalApp.js'
import { storedRows, type StoredRow } from './storedRows.js'

type Days = { from: string; to: string }

/** Two days after a day. */
const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/**
 * The figures of a report, counted from the rows themselves: all of them read, each looked at by itself, days taken from the
 * calendar of `Intl`. Nothing of how the product counts is used, nor what it notes down for counting.
 */
export const countedFromRows = async (
  app: PortalApp,
  agency: { id: string; timeZone: string },
  { from, to }: Days,
) => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    day: '2-digit',
    month: '2-digit',
    timeZone: agency.timeZone,
    year: 'numeric',
  })
  const day = (value: unknown): string => format.format(new Date(value as Date | string))
  const isIn = (value: unknown): boolean => Boolean(value) && day(value) >= from && day(value) <= to
  const time = (value: unknown): number => new Date(value as Date | string).getTime()
  const now = app.now().getTime()
  const own = (slug: string): Promise<StoredRow[]> =>
    storedRows(app, slug, { agency: { equals: agency.id } })

  const connections = await own('portal-connections')
  const invited = connections.filter((row) => isIn(row.invitedAt))
  const isOver = (row: StoredRow) =>
    row.endReason === 'expired' || (row.status === 'invite-pending' && time(row.expiresAt) <= now)
  const accepted = invited.filter((row) => row.connectedAt).length
  const open = invited.filter((row) => !row.connectedAt)
  const expired = open.filter(isOver).length
  const pending = open.filter((row) => row.status === 'invite-pending' && !isOver(row)).length

  const requests = await own('portal-requests')
  const daysOf = (row: StoredRow): number => {
    const done = day(row.completedAt)
    let days = 0
    for (let at = day(row.requestedAt); at < done; at = later(at, 1)) days += 1
    return days
  }
  const types = ['assessment', 'document', 'location', 'roi'].map((type) => {
    const days = requests
      .filter((row) => row.type === type && isIn(row.completedAt))
      .map(daysOf)
      .toSorted((one, other) => one - other)
    return {
      asked: requests.filter((row) => row.type === type && isIn(row.requestedAt)).length,
      completed: days.length,
      medianDays: days[Math.ceil(days.length / 2) - 1] ?? null,
      type,
    }
  })

  const messages = await own('portal-messages')
  const received = messages.filter((row) => row.direction === 'to-staff' && isIn(row.createdAt))
  const kinds = received.map((row) => {
    const answers = messages.filter(
      (other) =>
        other.direction === 'to-client' &&
        other.client === row.client &&
        time(other.createdAt) >= time(row.createdAt),
    )
    const first = answers.map(({ createdAt }) => time(createdAt)).toSorted((a, b) => a - b)[0]
    const lastDay = later(day(row.createdAt), 2)
    if (first !== undefined) return day(first) <= lastDay ? 'inTime' : 'later'
    return day(now) <= lastDay ? 'waiting' : 'overdue'
  })
  const of = (kind: string): number => kinds.filter((one) => one === kind).length

  const events = await own('portal-audit-events')
  const signedIn = events.filter(({ action, at }) => action === 'sign-in.done' && isIn(at))
  return {
    accounts: {
      connected: connections.filter(
        (row) =>
          row.connectedAt &&
          day(row.connectedAt) <= to &&
          (row.status === 'connected' || day(row.endedAt) > to),
      ).length,
      joined: connections.filter((row) => isIn(row.connectedAt)).length,
      signedIn: new Set(signedIn.map(({ clientID }) => clientID)).size,
    },
    invitations: {
      accepted,
      canceled: open.length - expired - pending,
      expired,
      pending,
      sent: invited.length,
    },
    messages: {
      inTime: of('inTime'),
      later: of('later'),
      overdue: of('overdue'),
      received: received.length,
      waiting: of('waiting'),
    },
    requests: types,
  }
}
