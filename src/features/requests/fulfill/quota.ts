import { getSettings } from '../../../config/settings.js'
import { listRows } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import type { FulfillContext } from './types.js'

const MEGABYTE = 1024 * 1024

/**
 * Refuses when a client has more files, or larger ones, than allowed. Asked before files are taken,
 * and again once they are stored: the last upload counts what all others stored before it, so
 * however many arrive at once, no more stay than there is room for. Counted from the rows
 * themselves, so that no counter can be wrong.
 * @throws PortalError QUOTA_REACHED (409)
 */
export const requireRoom = async (
  { client, correction, req }: Pick<FulfillContext, 'client' | 'correction' | 'req'>,
  coming: number,
): Promise<void> => {
  const { filesPerClient, megabytesPerClient } = (await getSettings(req)).upload
  const sent = await listRows(
    req,
    'clientDocuments',
    // What staff put there is not the client's.
    {
      and: [
        { client: { equals: client } },
        { fulfillment: { exists: true } },
        // Its file is gone
        { takenBackAt: { exists: false } },
        // What this correction takes out makes room for what it brings
        ...(correction?.removed.length ? [{ id: { not_in: [...correction.removed] } }] : []),
      ],
    },
    { limit: filesPerClient + 1, select: { filesize: true } },
  )
  const bytes = sent.reduce((sum, { filesize }) => sum + (filesize ?? 0), 0)
  // guard: megabytes-per-client
  if (sent.length + coming > filesPerClient || bytes > megabytesPerClient * MEGABYTE)
    throw new PortalError('QUOTA_REACHED', { field: 'file' })
}
