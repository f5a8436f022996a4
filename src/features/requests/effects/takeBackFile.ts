import { findRowByID } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'
import { transition } from '../../../effects/transition.js'
import { STILL_THERE } from '../correct/standing.js'

/**
 * A file that the client took out of an answer goes for good; its row stays and says so. One that
 * staff have put together with others in this moment stays with those.
 */
export const takeBackFile = defineEffect({
  kind: 'take-back-file',
  settle: async (source, { at, document }) => {
    const row = await findRowByID(source, 'clientDocuments', document)
    if (!row) return
    await transition(source, {
      data: { scanState: 'taken-back', takenBackAt: at },
      effects: [{ file: row.filename ?? '', key: `remove-file:${document}`, kind: 'remove-file' }],
      id: document,
      key: 'clientDocuments',
      where: { and: STILL_THERE },
    })
  },
})
