import type { Where } from 'payload'

import { toID, type ID } from '../../core/ids.js'
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
  staff: ID
  /** Others who are leaving at the same time, and they themselves, as text. */
  without: ReadonlySet<string>
}

type Key = 'portalConnections' | 'portalInbox' | 'portalMessages' | 'portalRequests'
type Move = {
  /** What else is written. */
  extra?: (found: Pick<Found, 'agency' | 'former'>) => Record<string, unknown>
  /** Field that names who goes. */
  field: string
  key: Key
  /** Whether a name is kept beside the field, and one for clients. */
  names?: 'both' | 'staff'
  /** To somebody who looks after it, or to nobody. */
  to: 'nobody' | 'successor'
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
    { and: [{ [field]: { equals: staff } }, ...ofAgency, ...where] },
    {
      limit: BATCH,
      select: { agency: true, client: true, formerStaff: true, [`${field}Name`]: true },
    },
  )
  return rows.map((row) => ({
    agency: toID(row.agency) ?? agency,
    client: toID(row.client),
    former: ('formerStaff' in row && row.formerStaff) || null,
    hasName: Boolean((row as unknown as Record<string, unknown>)[`${field}Name`]),
    id: row.id,
  }))
}

/** A name that is there already is that of somebody who had it before. */
const namesFor = ({ field, names }: Move, { name, nameForClients }: Leaving, hasName: boolean) =>
  names === undefined || hasName
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
    const successor =
      to === 'nobody' ? () => null : await successorsOf(source, rows, leaving.without)
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
export const moveTalks = (source: Source, leaving: Leaving, where: Where[] = []): Promise<number> =>
  moveRows(
    source,
    // guard: conversations-handed-over
    {
      extra: ({ former }) => ({ formerStaff: addFormer(former, String(leaving.staff)) }),
      field: 'staff',
      key: 'portalMessages',
      names: 'both',
      to: 'successor',
      where,
    },
    leaving,
  )

/** Notices of an inbox: those of nobody are known by their agency. */
export const moveNotices = (source: Source, leaving: Leaving, where: Where[]): Promise<number> =>
  moveRows(
    source,
    // guard: notices-handed-over
    {
      extra: ({ agency }) => ({ agency }),
      field: 'staff',
      key: 'portalInbox',
      to: 'successor',
      where,
    },
    leaving,
  )
