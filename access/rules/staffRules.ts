import type { AccessResult, Payload, PayloadRequest, Where } from 'payload'

import { getContext } from '../../src/config/context.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { hasPermission, type StaffActor } from '../actor.js'
import type { RuleArgs } from '../compose.js'
import type { Need, StaffScope } from './words.js'

type StaffRule = (actor: StaffActor, args: RuleArgs) => AccessResult

/**
 * Staff who belong to an agency, or are super user of the installation. All others see nothing of
 * the portal.
 */
const belongs = (actor: StaffActor): boolean =>
  actor.agency !== null || actor.superUser === 'installation'

export const installationSuperUser: StaffRule = (actor) => actor.superUser === 'installation'

/** Rows that the staff user's agency owns, by the field that names it. */
const ownAgency =
  (field: string): StaffRule =>
  (actor) => {
    if (actor.superUser === 'installation') return true
    // guard: own-agency-alone
    return actor.agency === null ? false : { [field]: { equals: actor.agency } }
  }

/** Rows that the staff user's agency owns, and those that another one wrote for it. */
const eitherAgency: StaffRule = (actor, args) => {
  const mine = ownAgency('agency')(actor, args)
  const forUs = ownAgency('toAgency')(actor, args)
  if (typeof mine === 'boolean' || typeof forUs === 'boolean') return mine
  return { or: [mine, forUs] }
}

const activeRoi = (path: string, now: Date): Where[] => [
  { [`${path}roiActiveFrom`]: { less_than_equal: now.toISOString() } },
  // guard: release-still-active
  { [`${path}roiActiveUntil`]: { greater_than: now.toISOString() } },
]

/**
 * Whether somebody sees every row but private ones of other agencies, and needs to be no super user
 * for it.
 */
export const seesSharedUnlessPrivate = (actor: StaffActor, { payload }: PayloadRequest): boolean =>
  actor.superUser !== 'installation' &&
  actor.agency !== null &&
  getContext(payload).options.sharing === 'network'

/**
 * What a client's row has to fulfil so that other agencies see what is shared of it, by option
 * `sharing`: nothing for `[]`; null where they never do.
 * @param path to the fields of the client, with its dot
 */
export const openToOthers = ({ config }: Payload, path = ''): null | Where[] => {
  const { clock, sharing } = getContext(config).options
  if (sharing === 'agency') return null
  return sharing === 'roi' ? activeRoi(path, clock()) : []
}

type Shared = { client: string; unlessPrivate: boolean }

/**
 * Rows shared across agencies by option `sharing`, plus all of the own agency. On rows with a
 * `private` flag, private ones of other agencies stay out. Every condition is on the row itself,
 * but for `sharing: 'roi'`, which asks the client's own row.
 */
const shared =
  ({ client, unlessPrivate }: Shared): StaffRule =>
  (actor, args) => {
    const mine = ownAgency('agency')(actor, args)
    if (typeof mine === 'boolean') return mine
    const shownToOthers = openToOthers(args.req.payload, client)
    if (shownToOthers === null) return mine
    const open: Where[] = [
      ...(unlessPrivate ? [{ private: { equals: false } }] : []),
      ...shownToOthers,
    ]
    // The flag first: most rows are shared, and a database that counts them is done with each
    // sooner (SQLite: by a third)
    return open.length === 0 ? true : { or: [{ and: open }, mine] }
  }

/** What names nobody, of the agency that owns it: somebody has to look. */
const unassigned = (actor: StaffActor, args: RuleArgs): Where[] => {
  // guard: unassigned-within-agency
  const mine = ownAgency('agency')(actor, args)
  if (mine === false || !hasPermission(actor, 'client-management')) return []
  const nobody: Where = { staff: { exists: false } }
  return [mine === true ? nobody : { and: [nobody, mine] }]
}

const rowsOf = (key: CollectionKey, scope: StaffScope, unlessPrivate: boolean): StaffRule => {
  switch (scope) {
    case 'any':
      return belongs
    case 'either-agency':
      return eitherAgency
    case 'own':
      return (actor) => (belongs(actor) ? { staff: { equals: actor.id } } : false)
    case 'own-or-unassigned':
      return (actor, args) =>
        belongs(actor)
          ? { or: [{ staff: { equals: actor.id } }, ...unassigned(actor, args)] }
          : false
    case 'own-agency':
      return ownAgency(key === 'agencies' ? 'id' : 'agency')
    case 'shared':
      return shared({ client: key === 'clients' ? '' : 'client.', unlessPrivate })
  }
}

const holds = (actor: StaffActor, need: Need): boolean => {
  switch (need) {
    case 'client-management':
      return hasPermission(actor, 'client-management')
    case 'super-user':
      return actor.superUser !== 'none'
    case 'super-user-of-installation':
      return actor.superUser === 'installation'
  }
}

type Parts = { needs?: Need | undefined; staff: StaffScope; unlessPrivate: boolean }

/** What staff get of a collection, of the parts of its rule. */
export const staffRule = (
  key: CollectionKey,
  { needs, staff, unlessPrivate }: Parts,
): StaffRule => {
  const rows = rowsOf(key, staff, unlessPrivate)
  return (actor, args) => (needs && !holds(actor, needs) ? false : rows(actor, args))
}
