import { defineEffect } from '../../effects/defineEffect.js'
import { writeContact } from '../writeContact.js'

/** Carries contact data over into the client's profile. */
export const keepContact = defineEffect({
  kind: 'keep-contact',
  settle: (source, effect) => writeContact(source, effect),
})
