import { expect, test } from 'vitest'

import { answerableSince, answerTimeOf, daysTaken } from '../../../src/core/waits.js'

const LA = 'America/Los_Angeles'

test.each([
  // The night in which clocks are put forward has 23 hours, the one in which they are put back 25.
  ['2026-03-07T23:30:00-08:00', '2026-03-08T23:30:00-07:00', 1],
  ['2026-10-31T00:30:00-07:00', '2026-11-01T23:30:00-08:00', 1],
  ['2026-11-01T00:10:00-07:00', '2026-11-01T23:50:00-08:00', 0],
  ['2026-11-20T23:59:00-08:00', '2026-11-21T00:01:00-08:00', 1],
])('from %s to %s are %i days on the calendar of the agency', (from, to, days) => {
  expect(daysTaken(LA, from, to)).toBe(days)
})

test.each([
  ['2026-11-20T00:00:00-08:00', '2026-11-22T23:59:59-08:00', 'in-two-days'],
  ['2026-11-20T23:59:59-08:00', '2026-11-23T00:00:00-08:00', 'later'],
  ['2026-10-30T12:00:00-07:00', '2026-11-01T23:59:00-08:00', 'in-two-days'],
])('a message of %s answered at %s is answered %s', (asked, answered, time) => {
  expect(answerTimeOf(LA, asked, answered)).toBe(time)
  const since = answerableSince(LA, new Date(answered)).getTime()
  expect(new Date(asked).getTime() >= since).toBe(time === 'in-two-days')
})
