import { defineEffect } from '../../effects/defineEffect.js'
import { enqueueMail } from '../enqueueMail.js'

/** Puts the mail into the outbox; one that is due leaves as soon as the change is stored. */
export const mail = defineEffect({
  kind: 'mail',
  settle: async (source, effect) => {
    const due = await enqueueMail(source, effect)
    return due === null ? [] : [due]
  },
})
