import { toID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { agencyOf } from '../data/agencyOf.js'
import { findFields, findRow, findRowByID } from '../data/store.js'
import { mailLanguage } from '../language/mailLanguage.js'
import type { MailReader } from './mailDefinition.js'

type Account = Row<'portalAccounts'>

/** What a mail goes by besides the account: the client's language and the agency's time zone. */
const standingOf = async (source: Source, account: Account) => {
  const connection = await findFields(
    source,
    'portalConnections',
    { accountKey: { equals: account.id } },
    ['agency', 'client'],
  )
  const clientID = toID(connection?.client)
  const agencyID = toID(connection?.agency)
  const [client, agency] = await Promise.all([
    account.preferredLanguage || clientID === null
      ? null
      : findRowByID(source, 'clients', clientID),
    agencyID === null ? null : agencyOf(source, agencyID),
  ])
  return { client, timeZone: agency?.timeZone ?? undefined }
}

/**
 * Address, language and time zone of an account; null when there is none, or it is turned off.
 */
export const accountReader = async (source: Source, id: unknown): Promise<MailReader | null> => {
  const accountID = toID(id)
  if (accountID === null) return null
  const account = await findRowByID(source, 'portalAccounts', accountID)
  if (!account || account.status !== 'active') return null
  const { client, timeZone } = await standingOf(source, account)
  return { locale: mailLanguage({ account, client }), timeZone, to: account.email }
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
