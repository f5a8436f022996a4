import type { Where } from 'payload'

import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { listRows } from '../data/store.js'

type Event = Row<'portalAuditEvents'>
type Page = { events: Event[]; first: boolean }

const PAGE = 500

/** After this one, in the order of the index: by moment, and by key where two have the same. */
const after = ({ at, dedupeKey }: Event): Where => ({
  and: [
    { at: { greater_than_equal: at } },
    { or: [{ at: { greater_than: at } }, { dedupeKey: { greater_than: dedupeKey } }] },
  ],
})

/**
 * Events in the order in which they happened, page by page from the last one seen: a trail of any
 * length costs the same a page and never stands in memory. Ends as soon as nobody listens. The
 * first page comes also when it is empty.
 */
export async function* pageEvents(
  source: Source,
  where: Where,
  signal?: AbortSignal,
): AsyncGenerator<Page, void, undefined> {
  let last: Event | undefined
  for (let first = true; ; first = false) {
    if (signal?.aborted) return
    const events: Event[] = await listRows(
      source,
      'portalAuditEvents',
      last ? { and: [where, after(last)] } : where,
      { limit: PAGE, sort: ['at', 'dedupeKey'] },
    )
    if (first || events.length > 0) yield { events, first }
    if (events.length < PAGE) return
    last = events.at(-1)
  }
}
