import { isOfCountry, textable } from '../contact/phone.js'
import { getContext } from '../config/context.js'
import { toID, type ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { keyedHash } from '../crypto/keys.js'
import { agencyOf } from '../data/agencyOf.js'
import type { Row } from '../data/rows.js'
import { findFields } from '../data/store.js'

/** The number of a client's profile, to which codes may go. */
export type TextNumber = {
  /** The agency that allows it, and whose texts they are. */
  agency: ID
  client: ID
  /** What is remembered of it: another number, or another account, is another mark. */
  mark: string
  /** E.164. */
  number: string
}

const markOf = ({ payload }: Source, account: ID, number: string): string =>
  // guard: number-bound-to-account
  keyedHash(payload, 'text-number', String(account), number).toString('base64url')

/**
 * Whether an agency lets its clients have codes by text. Decided by the one that holds the open
 * connection, an account has one at most: where that one does not allow it, no other does.
 */
export const allowsTextCodes = async (source: Source, agencyID: ID | null): Promise<boolean> => {
  if (agencyID === null || !getContext(source.payload).options.sendSMS) return false
  const agency = await agencyOf(source, agencyID)
  // guard: text-codes-by-agency
  return agency?.textCodes === true && agency.requireAuthenticatorApp !== true
}

/**
 * The number to which codes of an account could go, proven or not; null where none may be sent: no
 * provider, no open connection, an agency that does not allow it or requires an app, no number, or
 * one of another country, where fraud with texts pays.
 */
export const textNumberFor = async (source: Source, account: ID): Promise<null | TextNumber> => {
  const { options } = getContext(source.payload)
  if (!options.sendSMS) return null
  const of = { accountKey: { equals: String(account) } }
  const connection = await findFields(source, 'portalConnections', of, ['agency', 'client'])
  const [agency, client] = [toID(connection?.agency), toID(connection?.client)]
  if (agency === null || client === null || !(await allowsTextCodes(source, agency))) return null
  const profile = await findFields(source, 'clients', { id: { equals: client } }, ['phone'])
  const number = textable(profile?.phone)
  // guard: codes-to-own-country
  if (number === null || !isOfCountry(number, options.phone.defaultCountry)) return null
  return { agency, client, mark: markOf(source, account, number), number }
}

/** The same, where its owner has proven it; another number since, and there is none. */
export const provenNumber = async (
  source: Source,
  { id, textNumber }: Pick<Row<'portalAccounts'>, 'id' | 'textNumber'>,
): Promise<null | TextNumber> => {
  if (!textNumber) return null
  const found = await textNumberFor(source, id)
  // guard: codes-to-proven-number
  return found?.mark === textNumber ? found : null
}

/** All that is shown of a number: its last two digits. */
export const lastDigits = (number: string): string => number.slice(-2)
