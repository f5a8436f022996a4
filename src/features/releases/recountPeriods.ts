import type { Where } from 'payload'

import { getContext } from '../../config/context.js'
import { changeRow, findFields, listRows } from '../../data/store.js'
import { defineSweepStep } from '../../sweep/defineSweepStep.js'
import { noteActivePeriod } from './activePeriod.js'

const BATCH = 200

/**
 * How far an agency's clients are counted anew, as the agency's row keeps it: the zone, and the last
 * client that was. With the zone in it, a round that was begun in another one does not pass for one
 * of this.
 */
export const recountMark = (timeZone: null | string, last = ''): string =>
  `${timeZone ?? ''}|${last}`

/**
 * The periods noted on clients are moments, counted from days in the agency's zone. Where that has
 * changed they are counted anew, some clients a round; until then a first or last day begins or ends
 * some hours too early or late.
 */
export const recountPeriods = defineSweepStep({
  name: 'count releases anew where the time zone changed',
  run: async (source) => {
    const waiting = { recountFrom: { exists: true } }
    const agency = await findFields(source, 'agencies', waiting, ['recountFrom'])
    const mark = agency?.recountFrom
    if (!agency || !mark) return
    const [zone = '', last = ''] = mark.split('|')
    const now = getContext(source.payload).options.clock().toISOString()
    const after: Where[] = last ? [{ id: { greater_than: last } }] : []
    const clients = await listRows(
      source,
      'clients',
      {
        and: [
          { agency: { equals: agency.id } },
          { roiActiveUntil: { greater_than: now } },
          ...after,
        ],
      },
      { limit: BATCH, select: { uniqueIdentifier: true }, sort: 'id' },
    )
    for (const { id } of clients) await noteActivePeriod(source, id)
    const end = clients.length < BATCH ? undefined : clients.at(-1)
    const recountFrom = end ? recountMark(zone, end.id) : null
    const same: Where = { and: [{ id: { equals: agency.id } }, { recountFrom: { equals: mark } }] }
    await changeRow(source, 'agencies', same, { recountFrom })
  },
})
