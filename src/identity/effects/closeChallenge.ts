import { changeRow } from '../../data/store.js'
import { defineEffect } from '../../effects/defineEffect.js'

/** Marks a challenge as done with; it stays for the mails about it. */
export const closeChallenge = defineEffect({
  kind: 'close-challenge',
  settle: async (source, { challenge, state, until }) => {
    await changeRow(
      source,
      'portalChallenges',
      { id: { equals: challenge } },
      { expiresAt: until, state },
    )
  },
})
