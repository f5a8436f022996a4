import {
  createLocalReq,
  type Condition,
  type Payload,
  type PayloadRequest,
  type ServerProps,
} from 'payload'

import type { PortalUser } from '../src/identity/portalUser.js'
import type { PortalSession } from '../src/identity/session.js'
import { getContext } from '../src/config/context.js'
import { toID, type ID } from '../src/core/ids.js'
import { STAFF_PERMISSIONS, type StaffPermission } from '../src/core/permissions.js'

export type StaffActor = {
  agency: ID | null
  id: ID
  kind: 'staff'
  permissions: ReadonlySet<StaffPermission>
  /** For one agency, or without an agency for the whole installation. */
  superUser: 'agency' | 'installation' | 'none'
}
export type ClientActor = { id: string; kind: 'client'; session: PortalSession }
export type Actor = ClientActor | StaffActor | { kind: 'anonymous' }

const ANONYMOUS: Actor = { kind: 'anonymous' }

/**
 * Who is behind a request. This file is the only one that reads `req.user`
 * (test/unit/security/user.test.ts): collection and id are compared together, because ids of
 * different collections collide. Users of the host's other auth collections count as anonymous.
 */
export const getActor = (req: PayloadRequest): Actor => {
  const user: unknown = req.user
  if (!isUser(user)) return ANONYMOUS
  const ctx = getContext(req.payload)
  // guard: clients-by-their-own-strategy
  if (user.collection === ctx.slugs.portalAccounts) return clientActor(user)
  // guard: staff-by-their-own-collection
  if (user.collection === ctx.staffSlug) return staffActor(user)
  return ANONYMOUS
}

type User = Record<string, unknown> & { collection: string; id: ID }
const isUser = (value: unknown): value is User =>
  typeof value === 'object' && value !== null && 'collection' in value && 'id' in value

/** What a request has, and what a strategy answers with. */
type Signed = { user?: unknown }

/**
 * Whether anybody is signed in, of whichever collection: what Payload takes for enough where there
 * is no rule.
 */
export const isSignedIn = ({ user }: Signed): boolean => Boolean(user)

/** Whether a request's user, or who a strategy found, is of one collection. */
export const isUserOf = ({ user }: Signed, collection: string): boolean =>
  typeof user === 'object' &&
  user !== null &&
  'collection' in user &&
  user.collection === collection

/** Who these headers sign in at this moment: for what outlives its request. */
export const actorOfHeaders = async (payload: Payload, headers: Headers): Promise<Actor> => {
  const { user } = await payload.auth({ headers })
  return getActor({ payload, user } as PayloadRequest)
}

const clientActor = (user: User): Actor => {
  const { portal } = user as unknown as Partial<PortalUser>
  return portal ? { id: String(user.id), kind: 'client', session: portal } : ANONYMOUS
}

const staffActor = (user: User): StaffActor => {
  const granted: unknown[] = Array.isArray(user.portalPermissions) ? user.portalPermissions : []
  const permissions = new Set(
    STAFF_PERMISSIONS.filter((permission) => granted.includes(permission)),
  )
  const agency = toID(user.agency)
  const superUser = !permissions.has('super-user')
    ? 'none'
    : agency === null
      ? 'installation'
      : 'agency'
  return { agency, id: user.id, kind: 'staff', permissions, superUser }
}

/** Whether staff hold a right; super users hold every one. */
export const hasPermission = (actor: StaffActor, permission: StaffPermission): boolean =>
  actor.superUser !== 'none' || actor.permissions.has(permission)

/**
 * As what staff go in a list of who did what: their name as it is now, else their address. One
 * line, since they write it themselves.
 */
const staffName = (user: unknown): string | undefined => {
  if (!isUser(user)) return undefined
  const name = [user.name, user.email].find((value) => typeof value === 'string' && value.trim())
  return typeof name === 'string'
    ? name
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim()
        .slice(0, 120)
    : undefined
}

/** `staffName` of who is behind a request, when that is staff. */
export const actorName = (req: PayloadRequest): string | undefined =>
  getActor(req).kind === 'staff' ? staffName(req.user) : undefined

/**
 * For `admin.hidden`: what only super users need stays out of the others' panel. It hides and
 * protects nothing; who may read what stands in `access/matrix.ts`.
 */
export const hiddenFromOrdinaryStaff = ({ user }: Signed): boolean =>
  !isUser(user) || staffActor(user).superUser === 'none'

/** For `admin.condition` of technical fields, such as hashes: shown to super users alone. */
export const shownToSuperUsers: Condition = (_data, _siblings, signed) =>
  !hiddenFromOrdinaryStaff(signed)

/**
 * The request of whoever looks at a slot of the admin panel to which Payload hands none. Staff read
 * their own agency and rights, so they are all there.
 */
export const requestOfViewer = ({
  i18n,
  payload,
  user,
}: Pick<ServerProps, 'i18n' | 'payload' | 'user'>): Promise<PayloadRequest> =>
  createLocalReq({ req: { i18n } as Partial<PayloadRequest>, ...(user ? { user } : {}) }, payload)
