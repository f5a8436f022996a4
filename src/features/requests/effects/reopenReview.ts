import { changeRow } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/** An answer that was asked for again is to be reviewed once more: the asking was taken back. */
export const reopenReview = defineEffect({
  kind: 'reopen-review',
  settle: async (source, { request, revision }) => {
    await changeRow(
      source,
      'portalRequests',
      // Not what was decided since: only the request that asked last can take it back
      {
        and: [
          { id: { equals: request } },
          { review: { equals: 'revision-needed' } },
          { revision: { equals: revision } },
        ],
      },
      {
        review: 'to-review',
        reviewNote: null,
        reviewedAt: null,
        reviewedBy: null,
        reviewedByName: null,
        revision: null,
      },
    )
  },
})
