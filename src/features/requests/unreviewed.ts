import type { Where } from 'payload'

import type { Row } from '../../data/rows.js'

/** An answer that nobody has decided about. Those of before there was a review have no state. */
export const UNREVIEWED: Where = {
  and: [
    { status: { equals: 'completed' } },
    { or: [{ review: { equals: 'to-review' } }, { review: { exists: false } }] },
  ],
}

/** The same of a row at hand. */
export const isUnreviewed = ({ review, status }: Row<'portalRequests'>): boolean =>
  status === 'completed' && (!review || review === 'to-review')
