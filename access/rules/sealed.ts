import type { Access, PayloadRequest, Where } from 'payload'

import { CLIENT_BOUND } from '../../src/contract/collectionLists.js'
import { sameID, type ID } from '../../src/core/ids.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { listRows } from '../../src/data/store.js'
import { getActor, type StaffActor } from '../actor.js'

type Sealed = { agency: ID; client: ID }

/** More sealed records than a list in a query should hold: then none of the shared rows is shown rather than one too many. */
const MOST = 20_000
const lookups = new WeakMap<object, Promise<Sealed[]>>()

/** Sealed clients, looked up once a request. A list, because a condition through the relation costs twelve times as much. */
const sealedClients = (req: PayloadRequest): Promise<Sealed[]> => {
  const known = lookups.get(req.context)
  if (known) return known
  const found = listRows(
    req,
    'portalSeals',
    { state: { in: ['sealed', 'erasing'] } },
    { limit: MOST },
  )
  lookups.set(req.context, found)
  return found
}

/** Sealed records stay with super users: those of the installation, and of the agency that owns the record. */
export const seesSealed = (actor: StaffActor, { agency }: Pick<Sealed, 'agency'>): boolean =>
  actor.superUser === 'installation' ||
  (actor.superUser === 'agency' && sameID(agency, actor.agency))

const hiddenFrom = async (req: PayloadRequest, actor: StaffActor): Promise<ID[] | 'all'> => {
  if (actor.superUser === 'installation') return []
  const sealed = await sealedClients(req)
  if (sealed.length >= MOST) return 'all'
  return sealed.filter((one) => !seesSealed(actor, one)).map(({ client }) => client)
}

const FIELDS: ReadonlyMap<CollectionKey, string> = new Map<CollectionKey, string>([
  ['clients', 'id'],
  ...CLIENT_BOUND.map((key): [CollectionKey, string] => [key, 'client']),
])

/** Rows about nobody in particular (some inbox items) are nobody's secret; a list of ids would drop them in SQL. */
const notAbout = (field: string, ids: ID[]): Where =>
  field === 'id'
    ? { id: { not_in: ids } }
    : { or: [{ [field]: { not_in: ids } }, { [field]: { exists: false } }] }

/** What is left of an erased client's record is for nobody. */
const present: Where = { erasedAt: { exists: false } }

/** A rule without the rows of sealed and erased clients. Every rule of every collection about clients goes through it. */
export const hideSealed = (key: CollectionKey, rule: Access): Access => {
  const field = FIELDS.get(key)
  if (field === undefined) return rule
  return async (args) => {
    const allowed = await rule(args)
    const actor = getActor(args.req)
    if (allowed === false || actor.kind !== 'staff') return allowed
    const hidden = await hiddenFrom(args.req, actor)
    if (hidden === 'all') return false
    const conditions: Where[] = [
      ...(allowed === true ? [] : [allowed]),
      // guard: sealed-records-out-of-sight
      ...(hidden.length === 0 ? [] : [notAbout(field, hidden)]),
      ...(key === 'clients' ? [present] : []),
    ]
    return conditions.length === 0 ? true : { and: conditions }
  }
}
