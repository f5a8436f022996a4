import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'

import type { Row } from '../../src/data/rows.js'
import { endAccountSessions } from '../../src/identity/endAccountSessions.js'
import { rowBefore } from '../shared/rowBefore.js'

type Account = Partial<Row<'portalAccounts'>>

const ENDING = ['email', 'status'] as const
const OWN = ['credentialVersion', 'lastSeenAt', 'passwordHash'] as const

/**
 * Payload writes whole documents: what it read before a sign-out or a new password must not come
 * back with a change of something else. Fields that only the plugin's own statements change are
 * left out unless the caller gave another value.
 */
export const keepCredentials: CollectionBeforeChangeHook = (args) => {
  const before = rowBefore(args) as Account | undefined
  if (!before) return args.data
  const data = args.data as Account
  const stale = OWN.filter((name) => data[name] === before[name])
  return Object.fromEntries(
    Object.entries(data).filter(([name]) => !stale.some((own) => own === name)),
  )
}

/**
 * A disabled account and another address end every session, device and sign-in in progress, whoever
 * changes them.
 */
export const endSessions: CollectionAfterChangeHook = async (args) => {
  const before = rowBefore(args) as Account | undefined
  if (!before) return
  const now = args.doc as Row<'portalAccounts'>
  if (ENDING.some((name) => now[name] !== before[name])) await endAccountSessions(args.req, now.id)
}
