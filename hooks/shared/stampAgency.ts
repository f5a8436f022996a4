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
 * Sets the owning agency when a row is made: the staff user's own. A super user of the installation
 * has none: rows about a client take the client's agency, others must name one. What callers send
 * is never believed. Afterwards the agency stays.
 */
export const stampAgency: FieldHook = async (args) => {
  const { data, operation, req, value } = args
  // guard: agency-fixed-on-update
  if (operation === 'update') return toID(rowBefore(args)?.agency) ?? value
  const actor = getActor(req)
  // Seeds, imports and the plugin's own actions name it themselves.
  // guard: agency-stamped-for-all
  if (actor.kind !== 'staff') return value
  // guard: agency-of-the-writer
  if (actor.agency !== null) return actor.agency
  const client: unknown = (data as undefined | { client?: unknown })?.client
  // None: the field is required, and says so together with what else is wrong.
  return client === undefined ? toID(value) : agencyOfClient(req, client)
}
