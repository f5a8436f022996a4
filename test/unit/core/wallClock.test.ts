import { expect, test } from 'vitest'

import { momentIn } from '../../../src/core/wallClock.js'

const LA = 'America/Los_Angeles'
const iso = (zone: string, text: string) => momentIn(zone, text)?.toISOString()

test.each([
  ['winter', LA, '2026-12-05T09:00', '2026-12-05T17:00:00.000Z'],
  ['summer', LA, '2026-07-05T09:00', '2026-07-05T16:00:00.000Z'],
  ['east of UTC', 'Pacific/Kiritimati', '2026-12-05T09:00', '2026-12-04T19:00:00.000Z'],
  ['by half an hour', 'Asia/Kolkata', '2026-12-05T09:00:30', '2026-12-05T03:30:30.000Z'],
  ['an hour that comes twice: the first', LA, '2026-11-01T01:30', '2026-11-01T08:30:00.000Z'],
  ['an hour that is left out: the one after', LA, '2026-03-08T02:30', '2026-03-08T10:30:00.000Z'],
  ['right before clocks are put forward', LA, '2026-03-08T01:59', '2026-03-08T09:59:00.000Z'],
  ['right after', LA, '2026-03-08T03:00', '2026-03-08T10:00:00.000Z'],
  ['with its own offset', LA, '2026-12-05T09:00:00+02:00', '2026-12-05T07:00:00.000Z'],
  ['in UTC', LA, '2026-12-05T09:00Z', '2026-12-05T09:00:00.000Z'],
  ['in a zone that nobody knows', 'Nowhere/City', '2026-12-05T09:00', '2026-12-05T09:00:00.000Z'],
])('a time %s', (_, zone, text, moment) => {
  expect(iso(zone, text)).toBe(moment)
})

test.each([
  '',
  'tomorrow',
  '2026-12-05',
  '2026-02-30T09:00',
  '2026-12-05T24:00',
  '2026-12-05T9:00',
])('%j is no time', (text) => {
  expect(momentIn(LA, text)).toBeNull()
})
