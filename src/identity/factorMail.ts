import type { Effect } from '../contract/effects.js'
import type { Row } from '../data/rows.js'

export type FactorMail =
  | 'authenticator-added'
  | 'authenticator-removed'
  | 'passkey-added'
  | 'passkey-removed'
  | 'recovery-code-used'
  | 'recovery-codes-replaced'

/** A mail to the account about what it signs in with, once for each change. */
export const factorMail = (
  { id }: Pick<Row<'portalAuthenticators'>, 'id'>,
  mail: FactorMail,
  revision: number,
): Effect => ({ key: `${mail}:${id}:${revision}`, kind: 'mail', mail, subject: id })
