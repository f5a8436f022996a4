import { expect, test } from 'vitest'

import { hoursOn, openStateAt, type OpeningHours } from '../../../src/core/openingHours.js'

// 2026-12-21 is a Monday
const OFFICE: OpeningHours = {
  exceptions: [
    { from: '2026-12-24T12:00:00.000Z', opens: '09:00', closes: '12:00' },
    { from: '2026-12-25T12:00:00.000Z', to: '2026-12-26T12:00:00.000Z' },
  ],
  periods: [
    { day: 'weekdays', opens: '13:00', closes: '17:00' },
    { day: 'weekdays', opens: '09:00', closes: '12:00' },
  ],
}
const BAR: OpeningHours = {
  exceptions: [],
  periods: [{ day: 'fri', opens: '20:00', closes: '04:00' }],
}
const ALWAYS: OpeningHours = {
  exceptions: [],
  periods: [{ day: 'every-day', opens: '00:00', closes: '24:00' }],
}

test('a place is open from its first minute to the one before its last', () => {
  expect(openStateAt(OFFICE, '2026-12-21T08:59')).toEqual({
    open: false,
    opens: { at: '09:00', day: '2026-12-21' },
  })
  expect(openStateAt(OFFICE, '2026-12-21T09:00')).toEqual({ open: true, until: '12:00' })
  expect(openStateAt(OFFICE, '2026-12-21T12:00')).toEqual({
    open: false,
    opens: { at: '13:00', day: '2026-12-21' },
  })
})

test('on a holiday other hours hold, or none, and the next day is named', () => {
  expect(openStateAt(OFFICE, '2026-12-24T13:30')).toEqual({
    open: false,
    opens: { at: '09:00', day: '2026-12-28' },
  })
  expect(hoursOn(OFFICE, '2026-12-25')).toEqual([])
  expect(hoursOn(OFFICE, '2026-12-24')).toEqual([{ closes: '12:00', opens: '09:00' }])
})

test('a night goes on after midnight', () => {
  expect(openStateAt(BAR, '2026-12-26T03:59')).toEqual({ open: true, until: '04:00' })
  expect(openStateAt(BAR, '2026-12-26T04:00')).toMatchObject({ open: false })
  expect(openStateAt(BAR, '2026-12-25T03:00')).toMatchObject({ open: false })
})

test('day and night has no end, and unknown hours are neither open nor closed', () => {
  expect(openStateAt(ALWAYS, '2026-12-26T23:59')).toEqual({ open: true, until: null })
  expect(openStateAt({ exceptions: [], periods: [] }, '2026-12-26T12:00')).toBeUndefined()
})
