import type { PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'
import { getSettings } from '../config/settings.js'
import { browserOf } from '../core/browserOf.js'
import { HOUR, isAhead, isoIn, MINUTE, SECOND } from '../core/clock.js'
import { toID, type ID } from '../core/ids.js'
import type { RequestSource } from '../core/source.js'
import { randomToken, tokenDigest } from '../crypto/keys.js'
import { readAgency } from '../data/agencyOf.js'
import type { Row } from '../data/rows.js'
import { changeRow, deleteRows, findFields, findRowByID, insertRow } from '../data/store.js'
import { followSession } from '../push/pushDevices.js'
import { readCookie, setCookie } from './cookies.js'
import { keepNewest } from './keepNewest.js'
import { secondFactor } from './secondFactor.js'
import { touchDevice } from './trustedDevice.js'

/** A signed-in client. Without an open connection there is an account, and nothing to see. */
export type PortalSession = {
  account: Row<'portalAccounts'>
  /** Agency that owns the client's record. */
  agencyID: ID | null
  clientID: ID | null
  connectionID: ID | null
  /** Remembered device it was started on. */
  device: null | string
  id: string
  /** How long the session lasts without a request, as it was last extended. */
  idleMinutes: number
  /**
   * The agency requires an authenticator app and there is none, nor a passkey: until then there is
   * no client behind this session.
   */
  mustAddApp: boolean
  /** When a passkey of the account was last used in it, at sign-in or since. */
  passkeyAt: null | string
  /** When the password was last given: at sign-in, or when an act asked for it again. */
  provenAt: null | string
  /** "This is a shared computer" was chosen at sign-in. */
  shared: boolean
}

/** How long a session lasts without a request, and at all. */
const lifetimes = async (
  source: RequestSource,
  shared: boolean,
): Promise<{ absolute: number; idle: number }> => {
  const { absoluteHours, idleMinutes, sharedIdleMinutes } = (await getSettings(source)).session
  return {
    absolute: absoluteHours * HOUR,
    // guard: shared-session-idles-shorter
    idle: (shared ? sharedIdleMinutes : idleMinutes) * MINUTE,
  }
}

const READ = [
  'account',
  'credentialVersion',
  'device',
  'expiresAt',
  'idleExpiresAt',
  'lastSeenAt',
  'passkeyAt',
  'provenAt',
  'shared',
] as const
type OpenSession = Pick<Row<'portalSessions'>, 'id' | (typeof READ)[number]>

type Lasting = Pick<Row<'portalSessions'>, 'idleExpiresAt' | 'lastSeenAt'>

/**
 * Written at most once a minute, so that reading pages does not write to the database each time.
 */
const SEEN_EVERY = MINUTE

const touch = async (source: RequestSource, session: OpenSession): Promise<Lasting> => {
  const now = getContext(source.payload).options.clock()
  if (now.getTime() - Date.parse(session.lastSeenAt) < SEEN_EVERY) return session
  const seen = now.toISOString()
  const { absolute, idle } = await lifetimes(source, session.shared === true)
  const lasting = { idleExpiresAt: isoIn(now, Math.min(idle, absolute)), lastSeenAt: seen }
  await changeRow(source, 'portalSessions', { id: { equals: session.id } }, lasting)
  const account = toID(session.account)
  if (account !== null) {
    await changeRow(source, 'portalAccounts', { id: { equals: account } }, { lastSeenAt: seen })
  }
  return lasting
}

const idleMinutesOf = ({ idleExpiresAt, lastSeenAt }: Lasting): number =>
  Math.round((Date.parse(idleExpiresAt) - Date.parse(lastSeenAt)) / MINUTE)

/** Neither idle nor too old, and not from a time that is still to come. */
// guard: session-in-time
const isInTime = (session: OpenSession, now: Date): boolean =>
  Date.parse(session.expiresAt) > now.getTime() &&
  Date.parse(session.idleExpiresAt) > now.getTime() &&
  !isAhead(session.lastSeenAt, now)

const CONNECTED_AS = ['account', 'agency', 'client', 'status'] as const

/**
 * The session behind the cookie, if it lives: known, not idle, not too old, and of the account's
 * present credentials. One found to be over is removed: a clock that is set back does not bring it
 * back.
 * @param watching does not count as activity: a page that listens for changes does not keep a
 * session alive.
 */
export const readSession = async (
  source: RequestSource,
  { watching = false } = {},
): Promise<null | PortalSession> => {
  const token = readCookie(source, 'session')
  if (!token) return null
  const tokenHash = { equals: tokenDigest(token) }
  const session = await findFields(source, 'portalSessions', { tokenHash }, READ)
  if (session && !isInTime(session, getContext(source.payload).options.clock())) {
    // guard: session-from-the-future-ended
    await deleteRows(source, 'portalSessions', { tokenHash })
    return null
  }
  const accountID = toID(session?.account)
  if (!session || accountID === null) return null
  const [account, connection] = await Promise.all([
    findRowByID(source, 'portalAccounts', accountID),
    findFields(
      source,
      'portalConnections',
      { accountKey: { equals: String(accountID) } },
      CONNECTED_AS,
    ),
  ])
  if (!account || account.status !== 'active') return null
  // guard: session-before-credential-change
  if (account.credentialVersion !== session.credentialVersion) return null
  // guard: watching-is-no-activity
  const lasting = watching ? session : await touch(source, session)
  // guard: connected-clients-alone
  const connected = connection?.status === 'connected' ? connection : null
  const mustAddApp = connected !== null && (await lacksRequiredApp(source, connected))
  // guard: no-record-before-app
  const open = mustAddApp ? null : connected
  return {
    account,
    agencyID: toID(open?.agency),
    clientID: toID(open?.client),
    connectionID: open?.id ?? null,
    device: session.device ?? null,
    id: session.id,
    idleMinutes: idleMinutesOf(lasting),
    mustAddApp,
    passkeyAt: session.passkeyAt ?? null,
    provenAt: session.provenAt ?? null,
    shared: session.shared === true,
  }
}

/**
 * Asked anew with each request: an agency that starts to require an app stops sessions that run.
 */
const lacksRequiredApp = async (
  source: RequestSource,
  connection: Pick<Row<'portalConnections'>, 'account' | 'agency'>,
): Promise<boolean> => {
  const [account, agencyID] = [toID(connection.account), toID(connection.agency)]
  if (account === null || agencyID === null) return false
  const agency = await readAgency(source, agencyID)
  if (!agency?.requireAuthenticatorApp) return false
  return (await secondFactor(source, account)) === null
}

type Start = {
  account: Row<'portalAccounts'>
  /** Remembered device it is started on. */
  device?: string | undefined
  /** When a passkey was used for it. */
  passkeyAt?: null | string
  shared?: boolean
}

/**
 * Starts a session under a new token (never one that came in) and sets its cookie.
 * @returns false when the remembered device was taken away meanwhile: then there is no session.
 */
export const startSession = async (
  req: PayloadRequest,
  { account, device, passkeyAt = null, shared = false }: Start,
): Promise<boolean> => {
  // guard: old-session-ended
  await endSession(req)
  const { clock, session } = getContext(req.payload).options
  const now = clock()
  const { absolute, idle } = await lifetimes(req, shared)
  // guard: fresh-session-token
  const token = randomToken()
  const { id } = await insertRow(req, 'portalSessions', {
    ...browserOf(req.headers.get('user-agent')),
    account: account.id,
    credentialVersion: account.credentialVersion,
    device: device ?? null,
    expiresAt: isoIn(now, absolute),
    idleExpiresAt: isoIn(now, Math.min(idle, absolute)),
    lastSeenAt: now.toISOString(),
    passkeyAt,
    provenAt: now.toISOString(),
    shared,
    tokenHash: tokenDigest(token),
  })
  // Comes after the session: a device taken away before this is noticed here; one taken away later
  // ends the session with it.
  // guard: session-of-present-device
  if (device && !(await touchDevice(req, device))) {
    await deleteRows(req, 'portalSessions', { id: { equals: id } })
    return false
  }
  // guard: sessions-per-account
  await keepNewest(req, 'portalSessions', account.id, session.maxPerAccount)
  const lastSeenAt = now.toISOString()
  await changeRow(req, 'portalAccounts', { id: { equals: account.id } }, { lastSeenAt })
  await followSession(req, { account: account.id, device: device ?? null, session: id, shared })
  // guard: shared-session-until-browser-closes
  setCookie(req, 'session', token, shared ? {} : { maxAge: absolute / SECOND })
  return true
}

/** Ends the session of this browser, if there is one. */
export const endSession = async (req: PayloadRequest): Promise<void> => {
  const token = readCookie(req, 'session')
  // guard: sign-out-deletes-session
  if (token) await deleteRows(req, 'portalSessions', { tokenHash: { equals: tokenDigest(token) } })
  setCookie(req, 'session', '')
}
