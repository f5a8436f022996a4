import type { CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'

import { getActor } from '../../access/actor.js'
import { sameID } from '../../src/core/ids.js'
import { translate } from '../../src/translations/translate.js'
import { rowBefore } from '../shared/rowBefore.js'

type Grants = { agency?: unknown; portalPermissions?: unknown }

/**
 * A super user of one agency gives rights within it and nowhere else: field access cannot see the
 * row's new agency, so this does. A super user without an agency is for the whole installation;
 * only such a one makes another.
 */
export const restrictGrants: CollectionBeforeChangeHook = (args) => {
  const { data, req } = args
  const actor = getActor(req)
  if (actor.kind !== 'staff' || actor.superUser !== 'agency') return data
  const before = rowBefore(args) as Grants | undefined
  const after: Grants = { ...before, ...(data as Grants) }
  const changed =
    !sameID(before?.agency, after.agency) ||
    JSON.stringify(before?.portalPermissions ?? []) !==
      JSON.stringify(after.portalPermissions ?? [])
  const within = (agency: unknown): boolean => sameID(agency, actor.agency)
  // guard: grants-within-agency
  if (changed && !(within(after.agency) && (!before || within(before.agency)))) {
    const message = translate(req.i18n.language, 'fields.rightsWithinAgency')
    throw new APIError(message, 403, { field: 'agency' }, true)
  }
  return data
}
