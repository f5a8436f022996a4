import { toID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { agencyOf } from '../data/agencyOf.js'
import { findFields, findRow, findRowByID } from '../data/store.js'
import { mailLanguage } from '../language/mailLanguage.js'
import type { MailReader } from './mailDefinition.js'

type Account = Row<'portalAccounts'>

/**
 * The connected client's record, for its language: looked up only where the account has none of its
 * own.
 */
const clientOf = async (source: Source, account: Account): Promise<null | Row<'clients'>> => {
  if (account.preferredLanguage) return null
  const connection = await findRow(source, 'portalConnections', {
    accountKey: { equals: account.id },
  })
  const clientID = toID(connection?.client)
  return clientID === null ? null : findRowByID(source, 'clients', clientID)
}

/** Address and language of an account; null when there is none, or it is turned off. */
export const accountReader = async (source: Source, id: unknown): Promise<MailReader | null> => {
  const accountID = toID(id)
  if (accountID === null) return null
  const account = await findRowByID(source, 'portalAccounts', accountID)
  if (!account || account.status !== 'active') return null
  const client = await clientOf(source, account)
  return { account: account.id, locale: mailLanguage({ account, client }), to: account.email }
}

/**
 * The time zone (IANA name) of the agency that an account is connected with, for mails that say
 * when something happened; undefined where there is none.
 */
export const accountZone = async (source: Source, id: unknown): Promise<string | undefined> => {
  const accountID = toID(id)
  if (accountID === null) return undefined
  const connection = await findFields(
    source,
    'portalConnections',
    { accountKey: { equals: accountID } },
    ['agency'],
  )
  const agencyID = toID(connection?.agency)
  return (agencyID === null ? null : await agencyOf(source, agencyID))?.timeZone ?? undefined
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
