import type { Where } from 'payload'

import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { changeRow, deleteRows } from '../data/store.js'

type Account = Row<'portalAccounts'>
type Why = {
  /** What changes with it: a new password, another address, the account's status. */
  changes?: Partial<
    Pick<Account, 'email' | 'passwordHash' | 'preferredLanguage' | 'status' | 'textNumber'>
  >
  /** Only while the account still has this credential version: of two changes at once one wins. */
  version?: number
}

/**
 * Ends every session, remembered device and sign-in in progress of an account, and makes the change
 * that calls for it in the same statement: no sign-in sees the new version with the old password or
 * status. Whatever was issued under the old version is dead from then on, also what is written a
 * moment later.
 * @returns the changed account; null when there is none, or not of that version.
 */
export const endAccountSessions = async (
  source: Source,
  account: ID,
  { changes = {}, version }: Why = {},
): Promise<Account | null> => {
  const same = { id: { equals: account } }
  const changed = await changeRow(
    source,
    'portalAccounts',
    version === undefined ? same : { and: [same, { credentialVersion: { equals: version } }] },
    { ...changes, credentialVersion: { $inc: 1 } },
  )
  if (!changed) return null
  const own = { account: { equals: account } }
  await deleteRows(source, 'portalSessions', own)
  // guard: devices-end-with-sessions
  await deleteRows(source, 'portalTrustedDevices', own)
  // guard: pushes-end-with-account
  await deleteRows(source, 'pushDevices', own)
  return changed
}

/**
 * Clears away what was issued before a change that raised the credential version in its own
 * statement. None of that works any more; what was issued since then stays.
 */
export const forgetOldSessions = async (
  source: Source,
  { account, before }: { account: ID; before: number },
): Promise<void> => {
  const old: Where = {
    and: [{ account: { equals: account } }, { credentialVersion: { less_than: before } }],
  }
  await deleteRows(source, 'portalSessions', old)
  await deleteRows(source, 'portalTrustedDevices', old)
  await deleteRows(source, 'pushDevices', old)
}
