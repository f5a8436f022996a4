import type { Access, PayloadRequest, Where } from 'payload'

import { CLIENT_BOUND } from '../../src/contract/collectionLists.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { sameID, type ID } from '../../src/core/ids.js'
import { listRows } from '../../src/data/store.js'
import { getActor, type StaffActor } from '../actor.js'

type Locked = { agency: ID; client: ID }

/**
 * More locked records than a list in a query should hold: then none of the shared rows is shown
 * rather than one too many.
 */
const MOST = 20_000
/**
 * A page and the rows behind its relations are one look; whoever listens for hours with one request
 * looks again.
 */
const ONE_LOOK = 1000
const lookups = new WeakMap<Headers, { at: number; locked: Promise<Locked[]> }>()

/**
 * Locked clients, looked up once a request. A list, because a condition through the relation costs
 * twelve times as much.
 */
const lockedClients = (req: PayloadRequest): Promise<Locked[]> => {
  const now = performance.now()
  const known = lookups.get(req.headers)
  if (known && now - known.at < ONE_LOOK) return known.locked
  const locked = listRows(
    req,
    'portalSeals',
    { state: { in: ['sealed', 'erasing'] } },
    { limit: MOST },
  )
  lookups.set(req.headers, { at: now, locked })
  return locked
}

/**
 * Locked records stay with super users: those of the installation, and of the agency that owns the
 * record.
 */
export const seesLocked = (actor: StaffActor, { agency }: Pick<Locked, 'agency'>): boolean =>
  actor.superUser === 'installation' ||
  (actor.superUser === 'agency' && sameID(agency, actor.agency))

/**
 * Locked records that staff do not see; `all` where there are too many to name, and nothing is
 * shown.
 */
export const hiddenClients = async (
  req: PayloadRequest,
  actor: StaffActor,
): Promise<ID[] | 'all'> => {
  if (actor.superUser === 'installation') return []
  const locked = await lockedClients(req)
  if (locked.length >= MOST) return 'all'
  return locked.filter((one) => !seesLocked(actor, one)).map(({ client }) => client)
}

const FIELDS: ReadonlyMap<CollectionKey, string> = new Map<CollectionKey, string>([
  ['clients', 'id'],
  ...CLIENT_BOUND.map((key): [CollectionKey, string] => [key, 'client']),
])

/**
 * Rows about nobody in particular (some inbox items) are nobody's secret; a list of ids would drop
 * them in SQL.
 */
const notAbout = (field: string, ids: ID[]): Where =>
  field === 'id'
    ? { id: { not_in: ids } }
    : { or: [{ [field]: { not_in: ids } }, { [field]: { exists: false } }] }

/** What is left of an erased client's record is for nobody. */
const present: Where = { erasedAt: { exists: false } }

/**
 * A rule without the rows of locked and erased clients. Every rule of every collection about
 * clients goes through it.
 */
export const hideLocked = (key: CollectionKey, rule: Access): Access => {
  const field = FIELDS.get(key)
  if (field === undefined) return rule
  return async (args) => {
    const allowed = await rule(args)
    const actor = getActor(args.req)
    if (allowed === false || actor.kind !== 'staff') return allowed
    const hidden = await hiddenClients(args.req, actor)
    if (hidden === 'all') return false
    const conditions: Where[] = [
      ...(allowed === true ? [] : [allowed]),
      // guard: locked-records-out-of-sight
      ...(hidden.length === 0 ? [] : [notAbout(field, hidden)]),
      ...(key === 'clients' ? [present] : []),
    ]
    return conditions.length === 0 ? true : { and: conditions }
  }
}
