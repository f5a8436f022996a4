import { getContext } from '../config/context.js'
import { CONTACT_KINDS, type ContactDoor, type ContactKind } from '../core/contactDoors.js'
import { toID, type ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { publish } from '../realtime/bus.js'
import { insertOnce } from '../data/insertOnce.js'
import { changeRow, findRowByID } from '../data/store.js'

type Value = null | string

/** Who changed contact data of whom, from where. */
export type ContactOrigin = {
  agency: ID
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
  { agency, client, door, key, staff = null }: ContactOrigin,
  { after, before, kind }: { after: Value; before: Value; kind: ContactKind },
): Promise<void> => {
  if (after === before) return
  await insertOnce(source, 'contactChanges', {
    after,
    agency,
    at: getContext(source.payload).options.clock().toISOString(),
    before,
    changedBy: staff,
    client,
    door,
    dedupeKey: `${key}:${kind}`,
    kind,
  })
}

/** What a client's profile shall say from now on. */
export type NewContact = Omit<ContactOrigin, 'agency'> & {
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
  const given: Partial<Record<ContactKind, Value>> = {
    ...(email === undefined ? {} : { email }),
    ...(wanted.phone === undefined ? {} : { phone: wanted.phone || null }),
  }
  for (const kind of CONTACT_KINDS) {
    const after = given[kind]
    if (after === undefined) continue
    const before = row[kind] ?? null
    await recordContactChange(source, { ...wanted, agency }, { after, before, kind })
  }
  if (Object.keys(given).length > 0) {
    await changeRow(source, 'clients', { id: { equals: client } }, given, row)
    publish(source, { agency, client, type: 'connection' })
  }
}
