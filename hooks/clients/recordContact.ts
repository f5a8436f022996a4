import { randomUUID } from 'node:crypto'

import type { CollectionAfterChangeHook } from 'payload'

import { getActor } from '../../access/actor.js'
import { getContext } from '../../src/config/context.js'
import { recordContactChange } from '../../src/contact/writeContact.js'
import { CONTACT_KINDS, contactText, type ContactKind } from '../../src/core/contactDoors.js'
import { toID, type ID } from '../../src/core/ids.js'
import { rowBefore } from '../shared/rowBefore.js'

type Doc = Partial<Record<ContactKind, unknown>> & { agency?: unknown; id: ID }

/**
 * Staff, or server code, changed in the record how the client is reached: what it was before stays known.
 * A new record has no before.
 */
export const recordContact: CollectionAfterChangeHook = async (args) => {
  const { doc, req } = args
  const before = rowBefore(args) as Doc | undefined
  if (!before) return
  const after = doc as Doc
  const agency = toID(after.agency)
  if (agency === null) return
  const actor = getActor(req)
  const staff = actor.kind === 'staff' ? actor.id : null
  const door = staff === null ? 'server' : 'record'
  const at = getContext(req.payload).options.clock().toISOString()
  const origin = { agency, at, client: after.id, door, key: randomUUID(), staff } as const
  for (const kind of CONTACT_KINDS) {
    await recordContactChange(req, origin, {
      after: contactText(after[kind]),
      before: contactText(before[kind]),
      kind,
    })
  }
}
