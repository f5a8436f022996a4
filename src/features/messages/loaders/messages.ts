import { sameID, toID, type ID } from '../../../core/ids.js'
import type { Row } from '../../../data/rows.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'
import { assignedTo, teamAnd } from '../../care-team/portal.js'

/** One staff user the client talks or talked with. */
export type Conversation = {
  inCareTeam: boolean
  lastAt: null | string
  lastText: null | string
  name: string
  staffID: string
  unread: number
}

/** Enough to know who wrote last to whom; older threads open from their care team member. */
const LATEST = 200

const isUnread = (row: Row<'portalMessages'>): boolean =>
  row.direction === 'to-client' && !row.readAt

const groupByStaff = (
  rows: readonly Row<'portalMessages'>[],
): Map<string, Row<'portalMessages'>[]> => {
  const groups = new Map<string, Row<'portalMessages'>[]>()
  for (const row of rows) {
    const id = String(toID(row.staff))
    groups.set(id, [...(groups.get(id) ?? []), row])
  }
  return groups
}

/** The staff users of these messages, each once. */
export const writersOf = (rows: readonly Pick<Row<'portalMessages'>, 'staff'>[]): ID[] => [
  ...new Set(rows.map((row) => toID(row.staff)).filter((id): id is ID => id !== null)),
]

/** The care team, and who else wrote lately: newest first, then by name. */
export const loadConversations = async (visit: ClientVisit): Promise<Conversation[]> => {
  const [rows] = await Promise.all([
    ownRows(visit, 'portalMessages', {
      limit: LATEST,
      select: ['createdAt', 'direction', 'readAt', 'staff', 'text'],
      sort: '-createdAt',
    }),
    assignedTo(visit),
  ])
  const byStaff = groupByStaff(rows)
  const { names, team } = await teamAnd(visit, writersOf(rows))
  const others = [...byStaff.keys()].filter((id) => !team.some((member) => sameID(member.id, id)))
  const people = [
    ...team.map(({ id, name }) => ({ id: String(id), inCareTeam: true, name })),
    ...others.map((id) => ({
      id,
      inCareTeam: false,
      name: names.get(id) ?? visit.t('client.careTeamMember'),
    })),
  ]
  return people
    .map(({ id, inCareTeam, name }) => {
      const thread = byStaff.get(id) ?? []
      return {
        inCareTeam,
        lastAt: thread[0]?.createdAt ?? null,
        lastText: thread[0]?.text ?? null,
        name,
        staffID: id,
        unread: thread.filter(isUnread).length,
      }
    })
    .toSorted(
      (a, b) =>
        (b.lastAt ?? '').localeCompare(a.lastAt ?? '') ||
        a.name.localeCompare(b.name, visit.locale),
    )
}

export type ThreadMessage = {
  at: string
  body: unknown
  id: string
  /** From staff, and not seen before. */
  isNew: boolean
  mine: boolean
  read: boolean
  text: string
}
export type Thread = {
  canReply: boolean
  messages: ThreadMessage[]
  more: boolean
  name: string
  staffID: ID
}

/** Staff ids are the host's: numbers in some databases, and text in an address. */
const staffIDFrom = (visit: ClientVisit, value: string): ID | null => {
  const staff = visit.payload.collections[visit.ctx.staffSlug]
  const type = staff?.customIDType ?? visit.payload.db.defaultIDType
  if (type !== 'number') return value
  return /^\d{1,15}$/.test(value) ? Number(value) : null
}

/**
 * The latest messages with one staff user, oldest first; null for somebody the client has nothing
 * to do with.
 */
export const loadThread = async (
  visit: ClientVisit,
  { shown, staff }: { shown: number; staff: string },
): Promise<null | Thread> => {
  const staffID = staffIDFrom(visit, staff)
  if (staffID === null) return null
  const [{ names, team }, rows] = await Promise.all([
    teamAnd(visit, [staffID]),
    ownRows(visit, 'portalMessages', {
      limit: shown + 1,
      sort: '-createdAt',
      where: { staff: { equals: staffID } },
    }),
  ])
  const member = team.find(({ id }) => sameID(id, staffID))
  if (!member && rows.length === 0) return null
  return {
    canReply: member?.canMessage ?? false,
    messages: rows
      .slice(0, shown)
      .toReversed()
      .map((row) => ({
        at: row.createdAt,
        body: row.direction === 'to-client' ? row.body : null,
        id: row.id,
        isNew: isUnread(row),
        mine: row.direction === 'to-staff',
        read: Boolean(row.readAt),
        text: row.text,
      })),
    more: rows.length > shown,
    name: member?.name ?? names.get(String(staffID)) ?? visit.t('client.careTeamMember'),
    staffID,
  }
}
