import type { Where } from 'payload'

import { toID, type ID } from '../../core/ids.js'
import { namedBy } from '../../core/nobody.js'
import type { Source } from '../../core/source.js'
import { changeRows } from '../../data/changeRows.js'
import { addFormer } from '../../data/formerStaff.js'
import type { Row } from '../../data/rows.js'
import { listRows } from '../../data/store.js'
import { successorsOf, type Case } from '../care-team/index.js'

/** Rows that one statement changes: its answer has to fit into memory. */
const BATCH = 500

/** Who goes, and from where. */
export type Leaving = {
  /** That is left; null for somebody who belonged to none. */
  agency: ID | null
  /** Whatever they have, of any agency. */
  leavesAll: boolean
  name: string
  /** Empty for somebody whom clients are not told the name of. */
  nameForClients: string
  /** Null for what was nobody's. */
  staff: ID | null
  /** Others who are leaving at the same time, and they themselves, as text. */
  without: ReadonlySet<string>
}

/** Somebody who leaves, not nobody. */
export type Leaver = Leaving & { staff: ID }

type Key =
  | 'cases'
  | 'caseTasks'
  | 'appointments'
  | 'appointmentSlots'
  | 'clientNotes'
  | 'housingPlans'
  | 'massSends'
  | 'portalConnections'
  | 'portalInbox'
  | 'portalMessages'
  | 'portalRequests'
  | 'scheduledMessages'
type Move = {
  /** What else is written. */
  extra?: (found: Pick<Found, 'agency' | 'former'>) => Record<string, unknown>
  /** Field that names who goes. */
  field: string
  key: Key
  /** Whether a name is kept beside the field, and one for clients. */
  names?: 'both' | 'staff'
  /** To somebody who looks after it, to nobody, or to who is named. */
  to: 'nobody' | 'successor' | { staff: ID }
  where?: Where[]
}

type Found = Case & {
  /** Who answered before, of conversations. */
  former: null | string
  hasName: boolean
  id: string
}

const read = async (
  source: Source,
  { field, key, where = [] }: Move,
  { agency, leavesAll, staff }: Leaving,
): Promise<Found[]> => {
  const ofAgency: Where[] = leavesAll
    ? []
    : [{ or: [{ agency: { equals: agency } }, { agency: { exists: false } }] }]
  const rows = await listRows(
    source,
    key,
    {
      and: [
        { [field]: staff === null ? { exists: false } : { equals: staff } },
        ...ofAgency,
        ...where,
      ],
    },
    {
      limit: BATCH,
      select: { agency: true, client: true, formerStaff: true, [`${field}Name`]: true },
    },
  )
  return rows.map((row) => ({
    agency: toID(row.agency) ?? agency,
    client: toID('client' in row ? row.client : null),
    former: ('formerStaff' in row && row.formerStaff) || null,
    hasName: Boolean((row as unknown as Record<string, unknown>)[`${field}Name`]),
    id: row.id,
  }))
}

/** A name that is there already is that of somebody who had it before. */
const namesFor = (
  { field, names }: Move,
  { name, nameForClients, staff }: Leaving,
  hasName: boolean,
) =>
  names === undefined || hasName || staff === null
    ? {}
    : {
        [`${field}Name`]: name,
        ...(names === 'both' ? { [`${field}NameForClients`]: nameForClients } : {}),
      }

type Group = Omit<Found, 'client' | 'id'> & { ids: string[]; to: ID | null }

const grouped = (rows: readonly Found[], successor: (one: Case) => ID | null): Group[] => {
  const groups = new Map<string, Group>()
  for (const { agency, client, former, hasName, id } of rows) {
    const to = successor({ agency, client })
    const name = [agency, former, hasName, to].map(String).join(' ')
    const group = groups.get(name) ?? { agency, former, hasName, ids: [], to }
    group.ids.push(id)
    groups.set(name, group)
  }
  return [...groups.values()]
}

const successorFor = async (
  source: Source,
  to: Move['to'],
  rows: readonly Found[],
  { without }: Leaving,
): Promise<(one: Case) => ID | null> => {
  if (to === 'successor') return successorsOf(source, rows, without)
  return () => (to === 'nobody' ? null : to.staff)
}

/**
 * Takes rows from who goes and gives them to whoever looks after them now, some hundred at a time and
 * one statement for each who gets any; of conversations also for each way that they went before. Safe
 * to repeat: what was moved is not found again.
 * @returns how many rows there were.
 */
export const moveRows = async (source: Source, move: Move, leaving: Leaving): Promise<number> => {
  const { extra, field, key, to } = move
  for (let moved = 0; ;) {
    const rows = await read(source, move, leaving)
    if (rows.length === 0) return moved
    const successor = await successorFor(source, to, rows, leaving)
    for (const group of grouped(rows, successor)) {
      const data = {
        [field]: group.to,
        ...namesFor(move, leaving, group.hasName),
        ...extra?.(group),
      }
      await changeRows(source, key, { id: { in: group.ids } }, data as Partial<Row<Key>>)
    }
    moved += rows.length
  }
}

/** Conversations, with all that was said in them: addresses of then lead on. */
export const moveTalks = (
  source: Source,
  leaving: Leaving,
  where: Where[] = [],
  to: Move['to'] = 'successor',
): Promise<number> =>
  moveRows(
    source,
    // guard: conversations-handed-over
    {
      extra: ({ former }) => ({ formerStaff: addFormer(former, namedBy(leaving.staff)) }),
      field: 'staff',
      key: 'portalMessages',
      names: 'both',
      to,
      where,
    },
    leaving,
  )

/** Notices of an inbox: those of nobody are known by their agency. */
export const moveNotices = (
  source: Source,
  leaving: Leaving,
  where: Where[],
  to: Move['to'] = 'successor',
): Promise<number> =>
  moveRows(
    source,
    // guard: notices-handed-over
    {
      extra: ({ agency }) => ({ agency }),
      field: 'staff',
      key: 'portalInbox',
      to,
      where,
    },
    leaving,
  )
