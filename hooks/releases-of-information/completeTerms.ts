import type { CollectionBeforeChangeHook } from 'payload'

import { missingEnd } from '../../src/features/releases/index.js'
import { rowBefore } from '../shared/rowBefore.js'

/**
 * Gives a release its end where nobody named one, through whatever door it came and also when a
 * "No" becomes a "Yes". A rule of the whole row, so that agency and start are settled by now.
 */
export const completeTerms: CollectionBeforeChangeHook = async (args) => {
  const { data, req } = args
  const endDate = await missingEnd(req, { ...rowBefore(args), ...data })
  return endDate === undefined ? data : { ...data, endDate }
}
