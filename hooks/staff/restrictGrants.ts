import type { CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'

import { getActor } from '../../access/actor.js'
import { sameID } from '../../src/core/ids.js'

type Grants = { agency?: unknown; portalPermissions?: unknown }

/**
 * A super user of one agency gives rights within it and nowhere else: field access cannot see the
 * row's new agency, so this does. A super user without an agency is for the whole installation;
 * only such a one makes another.
 */
export const restrictGrants: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const actor = getActor(req)
  if (actor.kind !== 'staff' || actor.superUser !== 'agency') return data
  const before: Grants = (originalDoc as Grants | undefined) ?? {}
  const after: Grants = { ...before, ...(data as Grants) }
  const changed =
    !sameID(before.agency, after.agency) ||
    JSON.stringify(before.portalPermissions ?? []) !== JSON.stringify(after.portalPermissions ?? [])
  const within = (agency: unknown): boolean => sameID(agency, actor.agency)
  const fresh = originalDoc === undefined
  // guard: grants-within-agency
  if (changed && !(within(after.agency) && (fresh || within(before.agency)))) {
    throw new APIError('Give rights within your own agency only.', 403, { field: 'agency' }, true)
  }
  return data
}
