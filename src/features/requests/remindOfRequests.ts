import type { Where } from 'payload'

import { getContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import { dayIn } from '../../core/day.js'
import { toID } from '../../core/ids.js'
import { listRows } from '../../data/store.js'
import { timeZonesOf } from '../../data/timeZones.js'
import { transition } from '../../effects/transition.js'
import { defineSweepStep } from '../../sweep/defineSweepStep.js'
import { nextReminder } from './reminders.js'

const BATCH = 100

/**
 * Reminds of requests whose day is near or past, each time once: the row says when it is due next,
 * and of two servers one moves that on. Whatever was missed while no server ran is one reminder. A
 * client with several gets one mail a day for all of them, and none that is canceled, answered, or
 * of whoever is disconnected by the time it leaves.
 */
export const remindOfRequests = defineSweepStep({
  name: 'remind of requests',
  run: async (source) => {
    const now = getContext(source.payload).options.clock()
    const due: Where = {
      and: [
        { status: { equals: 'pending' } },
        { remindAt: { less_than_equal: now.toISOString() } },
      ],
    }
    const rows = await listRows(source, 'portalRequests', due, { limit: BATCH, sort: 'remindAt' })
    if (rows.length === 0) return
    const { requestReminders: reminders } = await getSettings(source)
    const zones = await timeZonesOf(source, rows)
    for (const { agency, client, dueDate, id, remindAt } of rows) {
      const timeZone = zones.get(String(toID(agency)))
      await transition(source, {
        data: {
          remindAt: nextReminder(dueDate, { after: now, reminders, timeZone }),
          remindedAt: now.toISOString(),
        },
        effects: [
          {
            key: `request-reminder:${String(toID(client))}:${dayIn(timeZone, now)}`,
            kind: 'mail',
            mail: 'request-reminder',
            subject: id,
          },
        ],
        id,
        key: 'portalRequests',
        where: { and: [{ status: { equals: 'pending' } }, { remindAt: { equals: remindAt } }] },
      })
    }
  },
})
