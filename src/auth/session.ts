import type { PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'
import { getSettings } from '../config/settings.js'
import { HOUR, isoIn, MINUTE, SECOND } from '../core/clock.js'
import { toID, type ID } from '../core/ids.js'
import { randomToken, tokenDigest } from '../crypto/keys.js'
import type { Row } from '../data/rows.js'
import { changeRow, deleteRows, findRow, findRowByID, insertRow } from '../data/store.js'
import { activeApp } from './authenticator.js'
import { readCookie, setCookie } from './cookies.js'

type Source = Pick<PayloadRequest, 'headers' | 'payload'>

/** A signed-in client. Without an open connection there is an account, and nothing to see. */
export type PortalSession = {
  account: Row<'portalAccounts'>
  /** Agency that owns the client's record. */
  agencyID: ID | null
  clientID: ID | null
  connectionID: ID | null
  id: string
  /** The agency requires an authenticator app and there is none: until then there is no client behind this session. */
  mustAddApp: boolean
  /** "This is a shared computer" was chosen at sign-in. */
  shared: boolean
}

/** Written at most once a minute, so that reading pages does not write to the database each time. */
const SEEN_EVERY = MINUTE

const touch = async (source: Source, session: Row<'portalSessions'>): Promise<void> => {
  const now = getContext(source.payload).options.clock()
  if (now.getTime() - Date.parse(session.lastSeenAt) < SEEN_EVERY) return
  const seen = now.toISOString()
  const { idleMinutes } = (await getSettings(source)).session
  await changeRow(
    source,
    'portalSessions',
    { id: { equals: session.id } },
    {
      idleExpiresAt: isoIn(now, idleMinutes * MINUTE),
      lastSeenAt: seen,
    },
  )
  const account = toID(session.account)
  if (account !== null) {
    await changeRow(source, 'portalAccounts', { id: { equals: account } }, { lastSeenAt: seen })
  }
}

/** The session behind the cookie, if it lives: known, not idle, not too old, and of the account's present credentials. */
export const readSession = async (source: Source): Promise<null | PortalSession> => {
  const token = readCookie(source, 'session')
  if (!token) return null
  const now = getContext(source.payload).options.clock().toISOString()
  const session = await findRow(source, 'portalSessions', {
    and: [
      { tokenHash: { equals: tokenDigest(token) } },
      { expiresAt: { greater_than: now } },
      { idleExpiresAt: { greater_than: now } },
    ],
  })
  const accountID = toID(session?.account)
  if (!session || accountID === null) return null
  const [account, connection] = await Promise.all([
    findRowByID(source, 'portalAccounts', accountID),
    findRow(source, 'portalConnections', { accountKey: { equals: String(accountID) } }),
  ])
  if (!account || account.status !== 'active') return null
  if (account.credentialVersion !== session.credentialVersion) return null
  await touch(source, session)
  const connected = connection?.status === 'connected' ? connection : null
  const mustAddApp = connected !== null && (await lacksRequiredApp(source, connected))
  const open = mustAddApp ? null : connected
  return {
    account,
    agencyID: toID(open?.agency),
    clientID: toID(open?.client),
    connectionID: open?.id ?? null,
    id: session.id,
    mustAddApp,
    shared: session.shared === true,
  }
}

/** Asked anew with each request: an agency that starts to require an app stops sessions that run. */
const lacksRequiredApp = async (
  source: Source,
  connection: Row<'portalConnections'>,
): Promise<boolean> => {
  const [account, agencyID] = [toID(connection.account), toID(connection.agency)]
  if (account === null || agencyID === null) return false
  const agency = await findRowByID(source, 'agencies', agencyID)
  if (!agency?.requireAuthenticatorApp) return false
  return (await activeApp(source, account)) === null
}

type Start = { account: Row<'portalAccounts'>; shared?: boolean }

/** Starts a session under a new token (never one that came in) and sets its cookie. */
export const startSession = async (
  req: PayloadRequest,
  { account, shared = false }: Start,
): Promise<void> => {
  await endSession(req)
  const now = getContext(req.payload).options.clock()
  const { absoluteHours, idleMinutes } = (await getSettings(req)).session
  const token = randomToken()
  const lifetime = absoluteHours * HOUR
  await insertRow(req, 'portalSessions', {
    account: account.id,
    credentialVersion: account.credentialVersion,
    expiresAt: isoIn(now, lifetime),
    idleExpiresAt: isoIn(now, idleMinutes * MINUTE),
    lastSeenAt: now.toISOString(),
    shared,
    tokenHash: tokenDigest(token),
  })
  await changeRow(
    req,
    'portalAccounts',
    { id: { equals: account.id } },
    {
      lastSeenAt: now.toISOString(),
    },
  )
  setCookie(req, 'session', token, shared ? {} : { maxAge: lifetime / SECOND })
}

/** Ends the session of this browser, if there is one. */
export const endSession = async (req: PayloadRequest): Promise<void> => {
  const token = readCookie(req, 'session')
  if (token) await deleteRows(req, 'portalSessions', { tokenHash: { equals: tokenDigest(token) } })
  setCookie(req, 'session', '')
}
