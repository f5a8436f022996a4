import type { CollectionBeforeChangeHook } from 'payload'

import { sameID, toID } from '../../src/core/ids.js'
import type { Row } from '../../src/data/rows.js'
import { findRowByID } from '../../src/data/store.js'
import { refuseChoice } from '../shared/refuseChoice.js'
import { rowBefore } from '../shared/rowBefore.js'

type Referral = Partial<Row<'referrals'>>

/**
 * A program that somebody is referred to is one of the agency they are referred to.
 * @throws ValidationError (400)
 */
export const keepToProgram: CollectionBeforeChangeHook = async (args) => {
  const { data, req } = args
  const before: Referral = rowBefore(args) ?? {}
  const after: Referral = { ...before, ...(data as Referral) }
  const id = toID(after.program)
  const isKnown = sameID(id, before.program) && sameID(after.toAgency, before.toAgency)
  if (id === null || isKnown) return data
  const program = await findRowByID(req, 'programs', id)
  if (!sameID(program?.agency, after.toAgency)) refuseChoice(args, 'program')
  return data
}
