import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'

import type { Row } from '../../src/data/rows.js'
import { endAccountSessions } from '../../src/identity/endAccountSessions.js'

type Account = Partial<Row<'portalAccounts'>>

const ENDING = ['email', 'status'] as const
const OWN = ['credentialVersion', 'lastSeenAt', 'passwordHash'] as const

/**
 * Payload writes whole documents: what it read before a sign-out or a new password must not come
 * back with a change of something else. Fields that only the plugin's own statements change are
 * left out unless the caller gave another value.
 */
export const keepCredentials: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation !== 'update') return data
  const before = originalDoc as Account | undefined
  const stale = OWN.filter((name) => (data as Account)[name] === before?.[name])
  return Object.fromEntries(
    Object.entries(data as Account).filter(([name]) => !stale.some((own) => own === name)),
  )
}

/**
 * A disabled account and another address end every session, device and sign-in in progress, whoever
 * changes them.
 */
export const endSessions: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update') return
  const [now, before] = [doc as Row<'portalAccounts'>, previousDoc as Account]
  if (ENDING.some((name) => now[name] !== before[name])) await endAccountSessions(req, now.id)
}
