import { sameID, toID, type ID } from '../../../core/ids.js'
import type { Row } from '../../../data/rows.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { formerlyWith, wasWith } from '../../../data/formerStaff.js'
import { findFields } from '../../../data/store.js'
import { staffIDOf } from '../../../data/staffID.js'
import { loadOwnClient } from '../../../portal/kit/ownClient.js'
import { ownRows } from '../../../portal/kit/ownRows.js'
import { isAway } from '../../care-team/index.js'
import { staffNames, teamAnd } from '../../care-team/portal.js'
import { awayOf, type Away } from './away.js'
import { namedBy, NOBODY } from '../../../core/nobody.js'

/** One staff user the client talks or talked with. */
export type Conversation = {
  /** Not there today. */
  away: boolean
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
    const id = namedBy(toID(row.staff))
    groups.set(id, [...(groups.get(id) ?? []), row])
  }
  return groups
}

/** Who answers in a conversation, as the client reads it. */
export const nameOfThread = (
  t: ClientVisit['t'],
  id: string,
  names: ReadonlyMap<string, string>,
): string =>
  id === NOBODY ? t('client.messagesCareTeam') : (names.get(id) ?? t('client.careTeamMember'))

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
    loadOwnClient(visit),
  ])
  const byStaff = groupByStaff(rows)
  const { names, staff, team } = await teamAnd(visit, writersOf(rows))
  const away = new Set(
    await Promise.all(
      [...staff.values()].map(async (one) => (await isAway(visit.req, one)) && String(one.id)),
    ),
  )
  const others = [...byStaff.keys()].filter((id) => !team.some((member) => sameID(member.id, id)))
  const people = [
    ...team.map(({ id, name }) => ({ id: String(id), inCareTeam: true, name })),
    ...others.map((id) => ({
      id,
      // What is nobody's is read by all of them.
      inCareTeam: id === NOBODY,
      name: nameOfThread(visit.t, id, names),
    })),
  ]
  return people
    .map(({ id, inCareTeam, name }) => {
      const thread = byStaff.get(id) ?? []
      return {
        away: away.has(id),
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
  /** Who wrote it, where that is not who answers now. */
  writer: null | string
}
export type Thread = {
  /** Whoever answers is not there today. */
  away: Away | null
  canReply: boolean
  /** Who answered before, by the last message of theirs that is shown. */
  former: null | string
  /** Whoever is named takes no messages: what is written goes to somebody who does. */
  goesOn: boolean
  /** Who takes messages instead, where this person does not. */
  instead: readonly { id: string; name: string }[]
  /** In addresses and forms. */
  id: string
  messages: ThreadMessage[]
  more: boolean
  name: string
  /** Null for nobody in particular. */
  staffID: ID | null
  /** With whom it went on, where nothing of it is left here. */
  wentTo: null | { id: string; name: string }
}

/** Who wrote a message that somebody else answers for by now; null where they still do. */
const writerOf = (
  { staffNameForClients: kept }: Row<'portalMessages'>,
  { t }: ClientVisit,
): null | string => (typeof kept === 'string' ? kept || t('client.careTeamMember') : null)

/** The conversation that went on under another name, for an address of then; null for none. */
export const threadAfter = async ({ req, session }: ClientVisit, staff: string) => {
  const row = await findFields(
    req,
    'portalMessages',
    // guard: leads-to-own-thread
    { and: [{ client: { equals: session.clientID } }, formerlyWith(staff)] },
    ['formerStaff', 'staff'],
  )
  return row && wasWith(row.formerStaff, staff) ? namedBy(toID(row.staff)) : null
}

/** The conversation that went on with somebody else, by name. */
const wentTo = async (visit: ClientVisit, staff: string): Promise<Thread['wentTo']> => {
  const id = await threadAfter(visit, staff)
  if (id === null) return null
  const next = staffIDOf(visit.payload, id)
  const names = await staffNames(visit, id === NOBODY || next === null ? [] : [next])
  return { id, name: nameOfThread(visit.t, id, names) }
}

/**
 * The latest messages with one staff user, oldest first; null for somebody the client has nothing
 * to do with.
 */
export const loadThread = async (
  visit: ClientVisit,
  { shown, staff }: { shown: number; staff: string },
): Promise<null | Thread> => {
  const staffID = staff === NOBODY ? null : staffIDOf(visit.payload, staff)
  if (staffID === null && staff !== NOBODY) return null
  const [{ names, staff: known, takers, team }, rows] = await Promise.all([
    teamAnd(visit, staffID === null ? [] : [staffID]),
    ownRows(visit, 'portalMessages', {
      limit: shown + 1,
      sort: '-createdAt',
      where: { staff: staffID === null ? { exists: false } : { equals: staffID } },
    }),
  ])
  const member = team.find(({ id }) => sameID(id, staffID))
  if (!member && rows.length === 0) return null
  const messages = rows.slice(0, shown).toReversed()
  const id = namedBy(staffID)
  const name = nameOfThread(visit.t, id, names)
  const away = await awayOf(visit, known.get(id))
  // What is written into a conversation always reaches somebody.
  const canReply = rows.length > 0 || member?.canMessage === true
  return {
    away,
    canReply,
    former: away
      ? null
      : (messages
          .map((row) => writerOf(row, visit))
          .findLast((writer) => writer !== null && writer !== name) ?? null),
    goesOn: rows.length > 0 && !takers.has(id),
    id,
    instead: canReply
      ? []
      : team
          .filter(({ canMessage }) => canMessage)
          .map((one) => ({ id: String(one.id), name: one.name })),
    messages: messages.map((row) => ({
      at: row.createdAt,
      body: row.direction === 'to-client' ? row.body : null,
      id: row.id,
      isNew: isUnread(row),
      mine: row.direction === 'to-staff',
      read: Boolean(row.readAt),
      text: row.text,
      writer: writerOf(row, visit),
    })),
    more: rows.length > shown,
    name,
    staffID,
    wentTo: rows.length > 0 ? null : await wentTo(visit, staff),
  }
}
