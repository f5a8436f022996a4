import type { Payload } from 'payload'

import { getContext } from '../../config/context.js'
import { fold } from '../../core/fold.js'
import { STAFF_SEARCH_FIELD } from '../../core/staffFields.js'
import { changeStored, eachRow } from '../../data/eachRow.js'
import { nameOf } from '../care-team/index.js'
import type { Tally } from './tally.js'

/** Staff of 0.1.0 have no text to be searched by: it is their name, as whoever saves them writes it. */
export const mendStaff = async (payload: Payload, tally: Tally): Promise<void> => {
  const { options, staffSlug } = getContext(payload)
  for await (const row of eachRow(payload, staffSlug)) {
    const text = fold(nameOf(options, row) ?? '')
    if (text === (row[STAFF_SEARCH_FIELD] ?? '')) continue
    tally.changed(staffSlug, STAFF_SEARCH_FIELD)
    if (!tally.writes) continue
    const changes = { [STAFF_SEARCH_FIELD]: text }
    await changeStored(payload, { changes, collection: staffSlug, row })
  }
}
