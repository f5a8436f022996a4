import { describe, expect, test } from 'vitest'

import { endOfDayIn, startOfDayIn } from '../../../src/core/day.js'
import { releaseEndsSoon } from '../../../src/features/home/releaseEnd.js'

const ZONE = 'America/Los_Angeles'
/** Evening of November 20 there, November 21 in UTC. */
const NOW = new Date('2026-11-21T04:00:00.000Z')

const rowOf = (from: string, until: string) => ({
  roiActiveFrom: startOfDayIn(ZONE, from).toISOString(),
  roiActiveUntil: endOfDayIn(ZONE, until).toISOString(),
})
const soon = (from: string, until: string) =>
  releaseEndsSoon(rowOf(from, until), { now: NOW, timeZone: ZONE })

describe('a release that ends soon is told', () => {
  test.each([
    ['on its last day', '2026-11-20', '2026-11-20'],
    ['in a week', '2026-11-27', '2026-11-27'],
    ['thirty days before', '2026-12-20', '2026-12-20'],
    ['not thirty-one days before', '2026-12-21', null],
    ['not when it is over', '2026-11-19', null],
  ])('%s', (_, until, told) => {
    expect(soon('2026-01-05', until)).toBe(told)
  })

  test('not before it has begun', () => {
    expect(soon('2026-11-21', '2026-11-30')).toBeNull()
  })

  test('not where there is none, or one without an end', () => {
    const asked = { now: NOW, timeZone: ZONE }
    expect(releaseEndsSoon(null, asked)).toBeNull()
    expect(releaseEndsSoon({ roiActiveFrom: null, roiActiveUntil: null }, asked)).toBeNull()
    expect(
      releaseEndsSoon(
        { roiActiveFrom: '2026-01-05T08:00:00.000Z', roiActiveUntil: '9999-12-31T00:00:00.000Z' },
        asked,
      ),
    ).toBeNull()
  })
})
