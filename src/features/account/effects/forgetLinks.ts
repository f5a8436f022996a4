import { deleteRows } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/** Ends the links of an account's changes of address, but for one. */
export const forgetLinks = defineEffect({
  kind: 'forget-links',
  settle: (source, { account, except }) =>
    deleteRows(source, 'portalChallenges', {
      and: [
        { account: { equals: account } },
        { purpose: { equals: 'email-change' } },
        { id: { not_equals: except ?? '' } },
      ],
    }),
})
