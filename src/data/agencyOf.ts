import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import type { Row } from './rows.js'
import { findFields } from './store.js'

const KNOWN = [
  'accentColor',
  'fileCategories',
  'helpEmail',
  'helpHours',
  'helpPhone',
  'invitationText',
  'logoFacts',
  'name',
  'portalEnabled',
  'requestableAssessments',
  'requireAuthenticatorApp',
  'roiTermDays',
  'textCodes',
  'timeZone',
] as const
/** What the plugin reads of an agency. */
export type Agency = Pick<Row<'agencies'>, 'id' | (typeof KNOWN)[number]>

/** Per request, by its headers, as settings are kept. */
const memo = new WeakMap<object, Map<string, Agency>>()

const agenciesOf = (source: Source): Map<string, Agency> | undefined => {
  if (!('headers' in source) || typeof source.headers !== 'object' || !source.headers)
    return undefined
  const known = memo.get(source.headers) ?? new Map<string, Agency>()
  memo.set(source.headers, known)
  return known
}

/** An agency as it is now, kept for the rest of the request. */
export const readAgency = async (source: Source, id: ID): Promise<Agency | null> => {
  const agency = await findFields(source, 'agencies', { id: { equals: id } }, KNOWN)
  if (agency) agenciesOf(source)?.set(String(id), agency)
  return agency
}

/** An agency as this request has read it already, for example with the session, or as it is now. */
export const agencyOf = async (source: Source, id: ID): Promise<Agency | null> =>
  agenciesOf(source)?.get(String(id)) ?? readAgency(source, id)
