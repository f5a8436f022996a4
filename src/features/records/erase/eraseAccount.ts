import { presentKeys } from '../../../config/presentKeys.js'
import { ACCOUNT_BOUND } from '../../../contract/collectionLists.js'
import { toID, type ID } from '../../../core/ids.js'
import type { Source } from '../../../core/source.js'
import { countRows, deleteRows, listRows } from '../../../data/store.js'
import { dropUploads } from '../../../files/resumable/uploads.js'
import { endAccountSessions } from '../../../identity/endAccountSessions.js'
import { forgetMails } from './forgetMails.js'

const MANY = 1000

/** Accounts that the client ever had. */
export const accountsOf = async (source: Source, client: ID): Promise<ID[]> => {
  const rows = await listRows(
    source,
    'portalConnections',
    { client: { equals: client } },
    { limit: MANY },
  )
  return [...new Set(rows.map(({ account }) => toID(account)).filter((id) => id !== null))]
}

/**
 * Erases an account with its sessions, devices and drafts, unless it is or was another client's
 * too.
 */
export const eraseAccount = async (source: Source, account: ID, client: ID): Promise<void> => {
  const own = { account: { equals: account } }
  const others = await countRows(source, 'portalConnections', {
    and: [own, { client: { not_equals: client } }],
  })
  if (others > 0) return
  // First: no sign-in in progress gets another session.
  await endAccountSessions(source, account, { changes: { status: 'disabled' } })
  const challenges = await listRows(source, 'portalChallenges', own, { limit: MANY })
  await forgetMails(source, [account, ...challenges.map(({ id }) => id)])
  // Uploads with what is stored of them
  for (const key of presentKeys(source, ACCOUNT_BOUND))
    await (key === 'portalUploads' ? dropUploads(source, own) : deleteRows(source, key, own))
  await deleteRows(source, 'portalAccounts', { id: { equals: account } })
}
