import { getContext } from '../../config/context.js'
import { defineSweepStep } from '../../sweep/defineSweepStep.js'
import { dropUploads } from './uploads.js'

/**
 * Forgets files on their way that nobody sent the rest of, with what is stored of them. Safe to
 * repeat and to run on several servers.
 */
export const sweepUploads = defineSweepStep({
  name: 'forget files that were not sent to the end',
  run: (source) =>
    dropUploads(source, {
      expiresAt: { less_than: getContext(source.payload).options.clock().toISOString() },
    }),
})
