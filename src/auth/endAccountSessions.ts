import type { ID } from '../core/ids.js'
import { changeRow, deleteRows, type Door } from '../data/store.js'

/**
 * Ends every session, remembered device and open challenge of an account. The credential version is raised first: whatever
 * was issued under the old one is dead from then on, also a sign-in that is just in progress.
 */
export const endAccountSessions = async (door: Door, account: ID): Promise<void> => {
  await changeRow(
    door,
    'portalAccounts',
    { id: { equals: account } },
    {
      credentialVersion: { $inc: 1 },
    },
  )
  const own = { account: { equals: account } }
  await deleteRows(door, 'portalSessions', own)
  await deleteRows(door, 'portalTrustedDevices', own)
}
