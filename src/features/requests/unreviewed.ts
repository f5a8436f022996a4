import type { Where } from 'payload'

import * as field from '../../actions/schemas.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { findRowByID } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'

/** An answer that nobody has decided about. Those of before there was a review have no state. */
export const UNREVIEWED: Where = {
  and: [
    { status: { equals: 'completed' } },
    { or: [{ review: { equals: 'to-review' } }, { review: { exists: false } }] },
  ],
}

/** The same of a row at hand. */
export const isUnreviewed = ({
  review,
  status,
}: Pick<Row<'portalRequests'>, 'review' | 'status'>): boolean =>
  status === 'completed' && (!review || review === 'to-review')

/**
 * So often an answer is corrected. Own choice: more is a program, or a talk with staff is better;
 * each one stays for staff to look at, and stands in their inbox.
 */
const MOST_CORRECTIONS = 20

/** An answer that the client may correct. */
export const CORRECTABLE: Where = {
  and: [
    UNREVIEWED,
    {
      or: [{ corrections: { less_than: MOST_CORRECTIONS } }, { corrections: { exists: false } }],
    },
  ],
}

/** The same of a row at hand. */
export const isCorrectable = (
  request: Pick<Row<'portalRequests'>, 'corrections' | 'review' | 'status'>,
): boolean => isUnreviewed(request) && (request.corrections ?? 0) < MOST_CORRECTIONS

/**
 * How often the answer had been corrected when the caller looked at it (`corrections` of the
 * request). With it a decision counts for that answer alone.
 */
export const seenCorrections = field.wholeNumber().nullish()

/**
 * The answer that staff were looking at: an answer corrected since is another one. Without a number
 * it is whatever came in last.
 */
export const asSeen = (corrections: null | number | undefined): Where => {
  if (corrections === undefined || corrections === null) return UNREVIEWED
  const count: Where = { corrections: { equals: corrections } }
  const seen = corrections === 0 ? { or: [count, { corrections: { exists: false } }] } : count
  // guard: decided-on-what-was-seen
  return { and: [UNREVIEWED, seen] }
}

/** Why a decision came to nothing: it was decided already, or the client has corrected it since. */
export const refusedReview = async (
  source: Source,
  { id }: Row<'portalRequests'>,
): Promise<PortalError> => {
  const now = await findRowByID(source, 'portalRequests', id)
  return new PortalError(now && isUnreviewed(now) ? 'ANSWER_CORRECTED' : 'NOT_TO_REVIEW')
}
