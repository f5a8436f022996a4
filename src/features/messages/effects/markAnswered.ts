import type { Where } from 'payload'

import { answerableSince } from '../../../core/waits.js'
import { agencyOf } from '../../../data/agencyOf.js'
import { changeRows } from '../../../data/changeRows.js'
import { listRows } from '../../../data/store.js'
import { defineEffect } from '../../../effects/defineEffect.js'

/**
 * Notes of each message that waited for an answer whether it came in time: for reports, which count
 * and do not read. One that was answered stays as it is.
 */
export const markAnswered = defineEffect({
  kind: 'mark-answered',
  settle: async (source, { agency, at, client }) => {
    const waiting: Where[] = [
      { client: { equals: client } },
      { agency: { equals: agency } },
      { direction: { equals: 'to-staff' } },
      { answered: { exists: false } },
    ]
    // As a rule nothing waits, or nothing for long
    const [oldest] = await listRows(
      source,
      'portalMessages',
      { and: waiting },
      { limit: 1, select: { createdAt: true }, sort: 'createdAt' },
    )
    if (!oldest) return
    const timeZone = (await agencyOf(source, agency))?.timeZone
    const since = answerableSince(timeZone, new Date(at)).toISOString()
    await changeRows(
      source,
      'portalMessages',
      {
        and: [
          ...waiting,
          { createdAt: { greater_than_equal: since } },
          { createdAt: { less_than_equal: at } },
        ],
      },
      { answered: 'in-two-days' },
    )
    if (new Date(oldest.createdAt).toISOString() >= since) return
    await changeRows(
      source,
      'portalMessages',
      { and: [...waiting, { createdAt: { less_than: since } }] },
      { answered: 'later' },
    )
  },
})
