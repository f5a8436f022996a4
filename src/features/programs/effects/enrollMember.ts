import { findRow, insertRow } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'
import { openKeyOf } from '../enrollmentWork.js'

/**
 * One member of a household that comes into a program. Who came by another way meanwhile is in it
 * already.
 */
export const enrollMember = defineEffect({
  kind: 'enroll-member',
  settle: async (source, effect, carrier) => {
    const { agency, client, enrollment, program, relationship, startDate } = effect
    const openKey = openKeyOf(client, program)
    const isThere = async () =>
      findRow(source, 'enrollments', {
        or: [{ id: { equals: enrollment } }, { openKey: { equals: openKey } }],
      })
    if (await isThere()) return
    try {
      await insertRow(source, 'enrollments', {
        agency,
        client,
        household: carrier.id,
        id: enrollment,
        openKey,
        program,
        relationshipToHeadOfHousehold: relationship,
        startDate,
        type: 'household',
      })
    } catch (error) {
      if (!(await isThere())) throw error
    }
  },
})
