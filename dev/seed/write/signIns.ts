import { randomBytes } from 'node:crypto'

import { addRow, type ID, type Seeder } from '../rows.js'

/** Nobody has the token: the sessions are there to be seen and ended. */
const tokenHash = (): string => randomBytes(32).toString('base64url')

/** A remembered computer with a session on it, and a session on a phone. */
export const writeSignIns = async (seeder: Seeder, account: ID): Promise<void> => {
  const { at, hours } = seeder.calendar
  const shared = { account, credentialVersion: 0 }
  const computer = { browser: 'Firefox', system: 'Windows' }
  const device = await addRow(seeder, {
    collection: 'portal-trusted-devices',
    data: {
      ...shared,
      ...computer,
      createdAt: at(-2),
      expiresAt: hours(5 * 24),
      lastUsedAt: hours(-2),
      tokenHash: tokenHash(),
    },
  })
  const session = { expiresAt: hours(8), idleExpiresAt: hours(8), lastSeenAt: hours(-2) }
  const browsers = [
    { ...computer, device: String(device) },
    { browser: 'Safari', system: 'iPhone' },
  ]
  for (const browser of browsers) {
    await addRow(seeder, {
      collection: 'portal-sessions',
      data: { ...shared, ...session, ...browser, createdAt: hours(-4), tokenHash: tokenHash() },
    })
  }
}
