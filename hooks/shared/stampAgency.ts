import type { FieldHook, PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import { toID, type ID } from '../../src/core/ids.js'
import { findRowByID } from '../../src/data/store.js'
import { rowBefore } from './rowBefore.js'

const agencyOfClient = async (req: PayloadRequest, client: unknown): Promise<ID | null> => {
  const id = toID(client)
  return id === null ? null : toID((await findRowByID(req, 'clients', id))?.agency)
}

/**
 * Whose a new row will be: the staff user's own agency. A super user of the installation has none:
 * rows about a client take the client's agency, others must name one. What callers send is never
 * believed, but of code that is nobody's request: seeds, imports and the plugin's own actions name
 * it themselves.
 */
export const agencyOfNewRow = async (
  req: PayloadRequest,
  { agency, client }: { agency?: unknown; client?: unknown },
): Promise<unknown> => {
  const actor = getActor(req)
  // guard: agency-stamped-for-all
  if (actor.kind !== 'staff') return agency
  // guard: agency-of-the-writer
  if (actor.agency !== null) return actor.agency
  // None: the field is required, and says so together with what else is wrong.
  return client === undefined ? toID(agency) : agencyOfClient(req, client)
}

/** Sets the owning agency when a row is made. Afterwards it stays. */
export const stampAgency: FieldHook = async (args) => {
  const { data, operation, req, value } = args
  // guard: agency-fixed-on-update
  if (operation === 'update') return toID(rowBefore(args)?.agency) ?? value
  const client: unknown = (data as undefined | { client?: unknown })?.client
  return agencyOfNewRow(req, { agency: value, client })
}
