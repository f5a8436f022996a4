import type { Payload } from 'payload'

import { getContext } from '../../config/context.js'
import { eachRow } from '../../data/eachRow.js'
import type { Row } from '../../data/rows.js'
import { changeRow } from '../../data/store.js'
import { noticeText } from '../inbox/index.js'
import type { Tally } from './tally.js'

/** Inbox items of 0.1.0 have no text: they get the message, or what happened. */
export const mendInbox = async (payload: Payload, tally: Tally): Promise<void> => {
  const slug = getContext(payload).slugs.portalInbox
  for await (const row of eachRow(payload, slug)) {
    const { id, kind, subject, text } = row as unknown as Row<'portalInbox'>
    if (text) continue
    tally.changed(slug, 'text')
    if (!tally.writes) continue
    const said = await noticeText({ payload }, { inbox: kind, ...(subject ? { subject } : {}) })
    await changeRow({ payload }, 'portalInbox', { id: { equals: id } }, { text: said })
  }
}
