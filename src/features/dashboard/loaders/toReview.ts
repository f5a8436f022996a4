import { toID } from '../../../core/ids.js'
import type { LoadBox } from '../desk.js'
import { lookedAfter } from '../lookedAfter.js'

/** Answers that nobody has decided about yet. What came in first stands first. */
export const toReview: LoadBox = async (desk) => {
  const rows = await lookedAfter(desk, 'portalRequests', {
    by: 'requestedBy',
    sort: 'completedAt',
    where: { and: [{ review: { equals: 'to-review' } }, { status: { equals: 'completed' } }] },
  })
  return rows.map(({ client, completedAt, id, name, type }) => ({
    at: completedAt ?? undefined,
    client: toID(client),
    id,
    text: name,
    type,
  }))
}
