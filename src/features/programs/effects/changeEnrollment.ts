import type { Where } from 'payload'

import { changeRow, findRow } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/**
 * One enrollment's part of a change of its household, once: whoever comes to it late, because the
 * sweep or a later change was quicker, leaves it as that has left it. Who came back into the program
 * by another way meanwhile is in it already.
 */
export const changeEnrollment = defineEffect({
  kind: 'change-enrollment',
  settle: async (source, { after, enrollment, from, to }) => {
    const where: Where = {
      and: [
        { id: { equals: enrollment } },
        { exitDate: { exists: from === 'left' } },
        { lastChange: after === null ? { exists: false } : { equals: after } },
      ],
    }
    try {
      await changeRow(source, 'enrollments', where, to)
    } catch (error) {
      const { openKey } = to
      const taken =
        openKey && (await findRow(source, 'enrollments', { openKey: { equals: openKey } }))
      if (!taken) throw error
    }
  },
})
