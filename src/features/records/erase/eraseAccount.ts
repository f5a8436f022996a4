import { endAccountSessions } from '../../../identity/endAccountSessions.js'
import { ACCOUNT_BOUND } from '../../../core/clientBound.js'
import { toID, type ID } from '../../../core/ids.js'
import { countRows, deleteRows, listRows, type Door } from '../../../data/store.js'
import { forgetMails } from './forgetMails.js'

const MANY = 1000

/** Accounts that the client ever had. */
export const accountsOf = async (door: Door, client: ID): Promise<ID[]> => {
  const rows = await listRows(
    door,
    'portalConnections',
    { client: { equals: client } },
    { limit: MANY },
  )
  return [...new Set(rows.map(({ account }) => toID(account)).filter((id) => id !== null))]
}

/** Erases an account with its sessions, devices and drafts, unless it is or was another client's too. */
export const eraseAccount = async (door: Door, account: ID, client: ID): Promise<void> => {
  const own = { account: { equals: account } }
  const others = await countRows(door, 'portalConnections', {
    and: [own, { client: { not_equals: client } }],
  })
  if (others > 0) return
  // First: no sign-in in progress gets another session.
  await endAccountSessions(door, account, { changes: { status: 'disabled' } })
  const challenges = await listRows(door, 'portalChallenges', own, { limit: MANY })
  await forgetMails(door, [account, ...challenges.map(({ id }) => id)])
  for (const key of ACCOUNT_BOUND) await deleteRows(door, key, own)
  await deleteRows(door, 'portalAccounts', { id: { equals: account } })
}
