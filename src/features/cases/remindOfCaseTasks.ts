import type { Where } from 'payload'

import { getContext } from '../../config/context.js'
import { presentKeys } from '../../config/presentKeys.js'
import { getSettings } from '../../config/settings.js'
import { dayIn } from '../../core/day.js'
import { toID } from '../../core/ids.js'
import { listRows } from '../../data/store.js'
import { timeZonesOf } from '../../data/timeZones.js'
import { transition } from '../../effects/transition.js'
import { defineSweepStep } from '../../sweep/defineSweepStep.js'
import { nextReminder } from '../requests/index.js'

const BATCH = 100

/**
 * Reminds clients of tasks whose day is near or past, as of requests: each time once, one mail a day
 * for all of them, and none while the case is on hold or closed.
 */
export const remindOfCaseTasks = defineSweepStep({
  name: 'remind of tasks of cases',
  run: async (source) => {
    if (presentKeys(source, ['caseTasks']).length === 0) return
    const after = getContext(source.payload).options.clock()
    const now = after.toISOString()
    const due: Where = {
      and: [{ status: { equals: 'open' } }, { remindAt: { less_than_equal: now } }],
    }
    const rows = await listRows(source, 'caseTasks', due, { limit: BATCH, sort: 'remindAt' })
    if (rows.length === 0) return
    const { requestReminders: reminders } = await getSettings(source)
    const zones = await timeZonesOf(source, rows)
    for (const { agency, caseState, client, dueDate, id, remindAt } of rows) {
      const timeZone = zones.get(String(toID(agency)))
      const isAsked = caseState === 'open'
      await transition(source, {
        data: {
          remindAt: nextReminder(dueDate, { after, reminders, timeZone }),
          ...(isAsked ? { remindedAt: now } : {}),
        },
        effects: isAsked
          ? [
              {
                key: `task-reminder:${String(toID(client))}:${dayIn(timeZone, after)}`,
                kind: 'mail',
                mail: 'task-reminder',
                subject: id,
              },
            ]
          : [],
        id,
        key: 'caseTasks',
        where: { and: [{ status: { equals: 'open' } }, { remindAt: { equals: remindAt } }] },
      })
    }
  },
})
