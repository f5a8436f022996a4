import { findAuthenticator } from '../../identity/authenticator.js'
import type { ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { insertRow } from '../../data/store.js'

/**
 * The row that carries changes of an account's factors, made where there is none yet. Its revision
 * is compared with each change: of two at once one wins.
 */
export const factorRow = async (
  source: Source,
  account: ID,
): Promise<null | Row<'portalAuthenticators'>> => {
  const row = await findAuthenticator(source, account)
  if (row) return row
  return insertRow(source, 'portalAuthenticators', {
    account,
    id: String(account),
    lastStep: 0,
    revision: 0,
  }).catch(() => findAuthenticator(source, account))
}
