import type { CollectionBeforeChangeHook } from 'payload'

import { sameID, toID } from '../../src/core/ids.js'
import type { Row } from '../../src/data/rows.js'
import { findRowByID } from '../../src/data/store.js'
import { refuseChoice } from '../shared/refuseChoice.js'
import { rowBefore } from '../shared/rowBefore.js'

type Service = Partial<Row<'services'>>

/**
 * The enrollment that a service belongs to is the same client's, at the same agency.
 * @throws ValidationError (400)
 */
export const keepOwnEnrollment: CollectionBeforeChangeHook = async (args) => {
  const { data, req } = args
  const before: Service = rowBefore(args) ?? {}
  const after: Service = { ...before, ...(data as Service) }
  const id = toID(after.enrollment)
  if (id === null || sameID(id, before.enrollment)) return data
  const enrollment = await findRowByID(req, 'enrollments', id)
  const fits = sameID(enrollment?.client, after.client) && sameID(enrollment?.agency, after.agency)
  if (!fits) refuseChoice(args, 'enrollment')
  return data
}
