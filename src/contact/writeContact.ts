import { getContext } from '../config/context.js'
import {
  CONTACT_KINDS,
  contactText,
  type ContactDetails,
  type ContactDoor,
  type ContactKind,
} from '../core/contactDoors.js'
import { toID, type ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { endTextCodes } from './endTextCodes.js'
import { publish } from '../realtime/bus.js'
import { insertOnce } from '../data/insertOnce.js'
import { replaceList } from '../data/changeRows.js'
import { changeRow, findRowByID } from '../data/store.js'

type Value = null | string

/** Who changed contact data of whom, from where. */
export type ContactOrigin = {
  agency: ID
  /** When: the same for all that was changed at once. Now, unless said otherwise. */
  at?: string
  client: ID
  door: ContactDoor
  /** Tells this change from every other one: it is written down once under it. */
  key: string
  /** Null where it was the client, or nobody. */
  staff?: ID | null
}

/** Writes down that contact data changed; nothing where it did not. */
export const recordContactChange = async (
  source: Source,
  { agency, at, client, door, key, staff = null }: ContactOrigin,
  { after, before, kind }: { after: Value; before: Value; kind: ContactKind },
): Promise<void> => {
  if (after === before) return
  await insertOnce(source, 'contactChanges', {
    after,
    agency,
    at: at ?? getContext(source.payload).options.clock().toISOString(),
    before,
    changedBy: staff,
    client,
    door,
    dedupeKey: `${key}:${kind}`,
    kind,
  })
  if (kind === 'phone') await endTextCodes(source, { agency, client, key })
}

/** What a client's profile shall say from now on. */
export type NewContact = Omit<ContactOrigin, 'agency' | 'at'> & {
  /** What else is said of how to reach them; what is left out stays as it is. */
  details?: ContactDetails
  email?: string
  /** Empty takes the number away. */
  phone?: string
  /** The address is changed only where the profile has this one; empty: where it has none. */
  replaces?: string
}

/**
 * Writes the client's profile, which is where contact data is true, and what it said before. First
 * the history: a process that dies in between is found at it again, and starts over.
 */
export const writeContact = async (source: Source, wanted: NewContact): Promise<void> => {
  const { client, replaces } = wanted
  const row = await findRowByID(source, 'clients', client)
  const agency = toID(row?.agency)
  if (!row || agency === null || row.erasedAt) return
  const email = replaces === undefined || (row.email ?? '') === replaces ? wanted.email : undefined
  const given = {
    ...wanted.details,
    ...(email === undefined ? {} : { email }),
    ...(wanted.phone === undefined ? {} : { phone: wanted.phone || null }),
  }
  const at = getContext(source.payload).options.clock().toISOString()
  for (const kind of CONTACT_KINDS) {
    if (given[kind] === undefined) continue
    const [after, before] = [contactText(given[kind]), contactText(row[kind])]
    await recordContactChange(source, { ...wanted, agency, at }, { after, before, kind })
  }
  if (Object.keys(given).length > 0) {
    const { safeWays, ...fields } = given
    if (safeWays !== undefined) {
      await replaceList(source, 'clients', 'safeWays', { list: safeWays ?? [], of: client })
    }
    await changeRow(source, 'clients', { id: { equals: client } }, fields, row)
    publish(source, { agency, client, type: 'connection' })
  }
}
