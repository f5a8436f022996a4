import type { CollectionBeforeChangeHook } from 'payload'

import { getActor } from '../../access/actor.js'
import { sameID, toID } from '../../src/core/ids.js'
import type { Row } from '../../src/data/rows.js'
import { findRowByID } from '../../src/data/store.js'
import { translate } from '../../src/translations/translate.js'
import { refuseFields } from '../shared/refuseFields.js'
import { rowBefore } from '../shared/rowBefore.js'

type Enrollment = Partial<Row<'enrollments'>> & { household?: unknown }

/**
 * Program and household of an enrollment are of the agency that enrolls. Everybody on the staff may
 * read every program, so seeing one is not enough to put clients into it.
 */
export const keepWithinAgency: CollectionBeforeChangeHook = async (args) => {
  const { collection, data, req } = args
  // Seeds and imports name what they mean.
  if (getActor(req).kind !== 'staff') return data
  const before: Enrollment = rowBefore(args) ?? {}
  const after: Enrollment = { ...before, ...(data as Enrollment) }
  const foreign: string[] = []
  for (const [field, key] of [
    ['program', 'programs'],
    ['household', 'households'],
  ] as const) {
    const id = toID(after[field])
    if (id === null || sameID(id, before[field])) continue
    const row = await findRowByID(req, key, id)
    if (sameID(row?.agency, after.agency)) continue
    foreign.push(field)
  }
  const message = translate(req.i18n.language, 'fields.ofTheAgency')
  refuseFields(
    req,
    collection.flattenedFields
      .filter(({ name }) => foreign.includes(name))
      .map((field) => ({ field, message, path: field.name })),
  )
  return data
}
