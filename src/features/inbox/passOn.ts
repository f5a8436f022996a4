import type { Where } from 'payload'

import { getContext } from '../../config/context.js'
import { DAY, isoIn } from '../../core/clock.js'
import { toID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { changeRow, listRows } from '../../data/store.js'
import { defineSweepStep } from '../../sweep/defineSweepStep.js'
import { putItem, type Item } from './putItem.js'
import { findAway, whoStandsIn, type StaffRow } from '../care-team/index.js'

/** Items of one round; the next one takes those that are left. */
const BATCH = 200
/** No zone is further from UTC, in either direction, so that nobody who may be away is left out. */
const ANY_ZONE = 2 * DAY

/**
 * Puts an unread item of somebody who is away also where it is read meanwhile: with whoever stands in
 * for them, else with nobody, which is the agency's client management. It stays with them as well.
 * Safe to repeat.
 */
export const passOn = async (source: Source, staff: StaffRow, item: Item): Promise<void> => {
  const agency = toID(item.agency) ?? toID(staff.agency)
  const client = toID(item.client)
  const { dedupeKey, kind, label, subject, text } = item
  await putItem(source, {
    agency,
    client,
    dedupeKey: `${dedupeKey}:meanwhile`,
    kind,
    label,
    passedOn: true,
    readAt: null,
    staff: await whoStandsIn(source, staff, { agency, client }),
    subject: subject ?? null,
    text: text ?? null,
  })
}

/** What waited already when somebody went away: nothing new has to come in for it to be seen. */
export const passOnWaiting = defineSweepStep({
  name: 'pass on what waits for staff who are away',
  run: async (source) => {
    const now = getContext(source.payload).options.clock()
    const away = await findAway(source, {
      from: isoIn(now, ANY_ZONE),
      until: isoIn(now, -ANY_ZONE),
    })
    if (away.length === 0) return
    const waiting: Where = {
      and: [
        { staff: { in: away.map(({ id }) => id) } },
        { kind: { equals: 'client-message' } },
        { readAt: { exists: false } },
        { passedOn: { not_equals: true } },
      ],
    }
    const items = await listRows(source, 'portalInbox', waiting, {
      limit: BATCH,
      sort: 'createdAt',
    })
    const known = new Map(away.map((staff) => [String(staff.id), staff]))
    for (const item of items) {
      const staff = known.get(String(toID(item.staff)))
      if (!staff) continue
      await passOn(source, staff, item)
      await changeRow(source, 'portalInbox', { id: { equals: item.id } }, { passedOn: true })
    }
  },
})
