import { expect, test } from 'vitest'

import { mailWindow, packWindow, unpackWindow } from '../../../src/features/inbox/mailWindow.js'

const zone = 'America/Los_Angeles'
const iso = ({ end, start }: { end: number; start: number }) =>
  [start, end].map((at) => new Date(at).toISOString())
const windowOf = (every: 'at-once' | 'daily' | 'hourly', at: string) =>
  mailWindow({ at: Date.parse(at), every, timeZone: zone })

test.each([
  ['at-once', '2026-12-05T16:30:20Z', ['2026-12-05T16:30:00.000Z', '2026-12-05T16:31:00.000Z']],
  ['hourly', '2026-12-05T16:00:00Z', ['2026-12-05T16:00:00.000Z', '2026-12-05T17:00:00.000Z']],
  ['daily', '2026-12-05T15:59:59Z', ['2026-12-04T16:00:00.000Z', '2026-12-05T16:00:00.000Z']],
  ['daily', '2026-12-05T16:00:00Z', ['2026-12-05T16:00:00.000Z', '2026-12-06T16:00:00.000Z']],
  // Clocks are put back in this night: the day has 25 hours
  ['daily', '2026-10-31T20:00:00Z', ['2026-10-31T15:00:00.000Z', '2026-11-01T16:00:00.000Z']],
] as const)('%s of %s', (every, at, expected) => {
  const window = windowOf(every, at)
  expect(iso(window)).toEqual(expected)
  expect(unpackWindow(packWindow(window))).toEqual(window)
})
