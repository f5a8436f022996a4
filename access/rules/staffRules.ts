import type { AccessResult, PayloadRequest, Where } from 'payload'

import { getContext } from '../../src/config/context.js'
import { hasPermission, type StaffActor } from '../actor.js'
import type { RuleArgs } from '../compose.js'

type StaffRule = (actor: StaffActor, args: RuleArgs) => AccessResult

/** Staff who belong to an agency, or are super user of the installation. All others see nothing of the portal. */
const belongs = (actor: StaffActor): boolean =>
  actor.agency !== null || actor.superUser === 'installation'

export const staffMember: StaffRule = (actor) => belongs(actor)

export const superUser: StaffRule = (actor) => actor.superUser !== 'none' && belongs(actor)

export const installationSuperUser: StaffRule = (actor) => actor.superUser === 'installation'

const own = (actor: StaffActor): AccessResult => {
  if (actor.superUser === 'installation') return true
  return actor.agency === null ? false : { agency: { equals: actor.agency } }
}

/** Rows that the staff user's agency owns. */
// guard: own-agency-alone
export const ownAgency: StaffRule = (actor) => own(actor)

/** The same, for super users only. */
export const ownAgencySuperUser: StaffRule = (actor) =>
  actor.superUser === 'none' ? false : own(actor)

/** The agency's own row, for its super users. */
export const itsSuperUser: StaffRule = (actor) => {
  if (actor.superUser === 'installation') return true
  return actor.superUser === 'agency' && actor.agency !== null
    ? { id: { equals: actor.agency } }
    : false
}

/**
 * Rows shared across agencies by option `sharing`, plus all of the own agency. On rows with a `private` flag, private ones of other
 * agencies stay out. Every condition is on the row itself, but for `sharing: 'roi'`, which asks the client's own row.
 */
const shared =
  (hasPrivateFlag: boolean): StaffRule =>
  (actor, { req }) => {
    const mine = own(actor)
    if (typeof mine === 'boolean') return mine
    const { clock, sharing } = getContext(req.payload).options
    if (sharing === 'agency') return mine
    const open: Where[] = hasPrivateFlag ? [{ private: { equals: false } }] : []
    if (sharing === 'roi') open.push(...activeRoi('client.', clock()))
    // The flag first: most rows are shared, and a database that counts them is done with each sooner (SQLite: by a third)
    return open.length === 0 ? true : { or: [{ and: open }, mine] }
  }

const activeRoi = (path: string, now: Date): Where[] => [
  { [`${path}roiActiveFrom`]: { less_than_equal: now.toISOString() } },
  // guard: release-still-active
  { [`${path}roiActiveUntil`]: { greater_than: now.toISOString() } },
]

/** Whether somebody sees every row but private ones of other agencies, and needs to be no super user for it. */
export const seesSharedUnlessPrivate = (actor: StaffActor, { payload }: PayloadRequest): boolean =>
  actor.superUser !== 'installation' &&
  actor.agency !== null &&
  getContext(payload).options.sharing === 'network'

export const sharedRecords = shared(false)
export const sharedUnlessPrivate = shared(true)

/** The client's own row under the same sharing. */
export const sharedClients: StaffRule = (actor, { req }) => {
  const mine = own(actor)
  if (typeof mine === 'boolean') return mine
  const { clock, sharing } = getContext(req.payload).options
  if (sharing === 'network') return true
  return sharing === 'agency' ? mine : { or: [mine, { and: activeRoi('', clock()) }] }
}

/** Narrows a rule to staff with the right to manage clients of the portal. */
export const withClientManagement =
  (rule: StaffRule): StaffRule =>
  (actor, args) =>
    hasPermission(actor, 'client-management') ? rule(actor, args) : false

/** A staff user's own rows (inbox). */
export const ownInbox: StaffRule = (actor) =>
  belongs(actor) ? { staff: { equals: actor.id } } : false
