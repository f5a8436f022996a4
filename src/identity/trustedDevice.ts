import type { PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'
import { getSettings } from '../config/settings.js'
import { browserOf } from '../core/browserOf.js'
import { DAY, isAhead, isoIn, SECOND } from '../core/clock.js'
import type { ID } from '../core/ids.js'
import type { RequestSource } from '../core/source.js'
import { keyedHash, randomToken, tokenDigest } from '../crypto/keys.js'
import type { Row } from '../data/rows.js'
import { changeRow, deleteRows, findRow, insertRow } from '../data/store.js'
import { readCookie, setCookie } from './cookies.js'
import { keepNewest } from './keepNewest.js'

type Account = Row<'portalAccounts'>
type Device = Row<'portalTrustedDevices'>

/** More is no person's. */
const MAX_DEVICES = 10

/**
 * Several accounts may share a browser, each with a cookie of its own. The name tells nobody which
 * account that is.
 */
const cookieOf = ({ payload }: RequestSource, account: ID): { of: string } => ({
  of: keyedHash(payload, 'device-cookie', account).toString('base64url').slice(0, 10),
})

const tokenOf = (source: RequestSource, account: ID): string | undefined =>
  readCookie(source, 'device', cookieOf(source, account).of)

/**
 * Remembers this browser for a fixed number of days (seed "HPA2 Client Portal": "Remember me for 7
 * days"). It replaces the code, never the password. Always a new token: one that came in could have
 * been planted.
 * @returns id of the device
 */
export const rememberDevice = async (req: PayloadRequest, account: Account): Promise<string> => {
  const { clock } = getContext(req.payload).options
  const { days } = (await getSettings(req)).rememberedDevice
  await forgetDevice(req, account.id)
  // guard: fresh-device-token
  const token = randomToken()
  const lifetime = days * DAY
  const device = await insertRow(req, 'portalTrustedDevices', {
    ...browserOf(req.headers.get('user-agent')),
    account: account.id,
    credentialVersion: account.credentialVersion,
    expiresAt: isoIn(clock(), lifetime),
    lastUsedAt: clock().toISOString(),
    tokenHash: tokenDigest(token),
  })
  await keepNewest(req, 'portalTrustedDevices', account.id, MAX_DEVICES)
  setCookie(req, 'device', token, { ...cookieOf(req, account.id), maxAge: lifetime / SECOND })
  return device.id
}

/**
 * This browser as a remembered device of the account, or null. For signing in it is looked up only
 * after the password was right.
 */
export const rememberedDevice = async (
  source: RequestSource,
  account: Pick<Account, 'credentialVersion' | 'id'>,
): Promise<Device | null> => {
  const token = tokenOf(source, account.id)
  if (!token) return null
  const now = getContext(source.payload).options.clock()
  const device = await findRow(source, 'portalTrustedDevices', {
    and: [
      // guard: device-by-its-token
      { tokenHash: { equals: tokenDigest(token) } },
      // guard: device-of-this-account
      { account: { equals: account.id } },
      // guard: device-before-credential-change
      { credentialVersion: { equals: account.credentialVersion } },
      // guard: device-in-time
      { expiresAt: { greater_than: now.toISOString() } },
    ],
  })
  return device && !isAhead(device.lastUsedAt, now) ? device : null
}

/** Notes that a remembered device signed in. False when it was taken away meanwhile. */
export const touchDevice = async (source: RequestSource, id: string): Promise<boolean> => {
  const lastUsedAt = getContext(source.payload).options.clock().toISOString()
  const where = { id: { equals: id } }
  return (await changeRow(source, 'portalTrustedDevices', where, { lastUsedAt })) !== null
}

/** Forgets this browser for the account, on the server and in the browser. */
export const forgetDevice = async (req: PayloadRequest, account: ID): Promise<void> => {
  const token = tokenOf(req, account)
  if (!token) return
  await deleteRows(req, 'portalTrustedDevices', {
    and: [{ tokenHash: { equals: tokenDigest(token) } }, { account: { equals: account } }],
  })
  setCookie(req, 'device', '', cookieOf(req, account))
}
