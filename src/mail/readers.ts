import { toID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { findRow, findRowByID } from '../data/store.js'
import { mailLanguage } from '../language/mailLanguage.js'
import type { MailReader } from './mailDefinition.js'

/** Address and language of an account; null when there is none, or it is turned off. */
export const accountReader = async (source: Source, id: unknown): Promise<MailReader | null> => {
  const accountID = toID(id)
  if (accountID === null) return null
  const [account, connection] = await Promise.all([
    findRowByID(source, 'portalAccounts', accountID),
    findRow(source, 'portalConnections', { accountKey: { equals: String(accountID) } }),
  ])
  if (!account || account.status !== 'active') return null
  const clientID = toID(connection?.client)
  const client = clientID === null ? null : await findRowByID(source, 'clients', clientID)
  return { locale: mailLanguage({ account, client }), to: account.email }
}

/** Address and language of a client's connected account; null for a client without one. */
export const clientReader = async (source: Source, id: unknown): Promise<MailReader | null> => {
  const clientID = toID(id)
  if (clientID === null) return null
  const connection = await findRow(source, 'portalConnections', {
    openKey: { equals: String(clientID) },
  })
  return connection?.status === 'connected' ? accountReader(source, connection.account) : null
}
