import type { PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'
import { getSettings } from '../config/settings.js'
import { DAY, isoIn, SECOND } from '../core/clock.js'
import { randomToken, tokenDigest } from '../crypto/keys.js'
import type { Row } from '../data/rows.js'
import { findRow, insertRow } from '../data/store.js'
import { readCookie, setCookie } from './cookies.js'

/**
 * Remembers this browser for a fixed number of days (seed "HPA2 Client Portal": "Remember me for 7 days"). It replaces the
 * code, never the password. Always a new token: one that came in could have been planted.
 */
export const rememberDevice = async (
  req: PayloadRequest,
  account: Row<'portalAccounts'>,
): Promise<void> => {
  const { clock } = getContext(req.payload).options
  const { days } = (await getSettings(req)).rememberedDevice
  const token = randomToken()
  const lifetime = days * DAY
  await insertRow(req, 'portalTrustedDevices', {
    account: account.id,
    credentialVersion: account.credentialVersion,
    expiresAt: isoIn(clock(), lifetime),
    tokenHash: tokenDigest(token),
  })
  setCookie(req, 'device', token, { maxAge: lifetime / SECOND })
}

/** Whether this browser is remembered for this account. Looked up only after the password was right. */
export const isRememberedDevice = async (
  req: PayloadRequest,
  account: Row<'portalAccounts'>,
): Promise<boolean> => {
  const token = readCookie(req, 'device')
  if (!token) return false
  const device = await findRow(req, 'portalTrustedDevices', {
    and: [
      { tokenHash: { equals: tokenDigest(token) } },
      { account: { equals: account.id } },
      { credentialVersion: { equals: account.credentialVersion } },
      { expiresAt: { greater_than: getContext(req.payload).options.clock().toISOString() } },
    ],
  })
  return device !== null
}
