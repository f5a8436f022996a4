import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { findAuthenticator, isActive } from './authenticator.js'
import { countPasskeys } from './passkeys/passkeys.js'

/** What an account asks for besides the password, where that is more than a mailed code. */
export type SecondFactor = {
  /** An authenticator app is in use. */
  app: boolean
  /** How the second step of signing in is called: by the app where there is one. */
  method: 'app' | 'passkey'
  passkeys: number
  /** Holds the recovery codes, which stand in for either. */
  row: null | Row<'portalAuthenticators'>
}

/**
 * The account's second factor: an authenticator app, passkeys, or both; null where codes are mailed.
 * Where there is one, nothing that reaches the mailbox stands in for it (NIST SP 800-63B-4
 * §4.2.2.2).
 */
export const secondFactor = async (source: Source, account: ID): Promise<null | SecondFactor> => {
  const [row, passkeys] = await Promise.all([
    findAuthenticator(source, account),
    countPasskeys(source, account),
  ])
  const app = isActive(row)
  if (!app && passkeys === 0) return null
  return { app, method: app ? 'app' : 'passkey', passkeys, row }
}
