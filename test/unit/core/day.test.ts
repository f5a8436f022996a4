import { describe, expect, test } from 'vitest'

import {
  addDays,
  dayIn,
  daysBetween,
  endOfDayIn,
  hasBegun,
  isOver,
  parseDay,
  startOfDayIn,
  storedDay,
} from '../../../src/core/day.js'

const LOS_ANGELES = 'America/Los_Angeles'
const AUCKLAND = 'Pacific/Auckland'
const KIRITIMATI = 'Pacific/Kiritimati'

describe('a day is the one written in the text', () => {
  test.each([
    '2026-11-03',
    ' 2026-11-03 ',
    '2026-11-03T00:00:00.000Z',
    '2026-11-03T12:00:00.000Z',
    '2026-11-03T00:00',
    '2026-11-03T00:00:00+13:00',
    '2026-11-03T00:00:00+14:00',
    '2026-11-03T23:30:00-05:00',
    '2026-11-03T23:59:59.999Z',
    '2026-11-03 08:00:00+00:00',
  ])('%s', (text) => expect(parseDay(text)).toBe('2026-11-03'))

  test('a Date has the text it is sent as', () => {
    expect(parseDay(new Date('2026-11-03T23:59:59.999Z'))).toBe('2026-11-03')
    expect(parseDay(new Date(NaN))).toBeNull()
  })

  test.each([
    '',
    'tomorrow',
    '11/03/2026',
    '2026-11-3',
    '2026-11',
    '2026-11-31',
    '2026-13-01',
    '2025-02-29',
    '0000-01-01',
    '02026-11-03',
    '2026-11-03T25:00:00Z',
    '2026-11-03 or so',
    1_793_664_000_000,
    null,
    undefined,
    true,
    {},
    ['2026-11-03'],
  ])('%s is none', (value) => expect(parseDay(value)).toBeNull())

  test('leap days exist in leap years', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29')
    expect(parseDay('1900-02-29')).toBeNull()
  })

  test('what is stored is read as the same day', () => {
    expect(storedDay('2026-11-03')).toBe('2026-11-03T12:00:00.000Z')
    expect(parseDay(storedDay('0099-01-02'))).toBe('0099-01-02')
  })
})

describe('counting', () => {
  test('over months, years, leap days and changes of clocks', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-11-03', -3)).toBe('2026-10-31')
    expect(addDays('2026-03-07', 2)).toBe('2026-03-09')
    expect(daysBetween('2026-10-31', '2026-11-03')).toBe(3)
    expect(daysBetween('2026-11-03', '2026-11-03')).toBe(0)
    expect(daysBetween('2026-11-03', '2025-11-03')).toBe(-365)
  })

  test('the first day counts from its start, the last one to its end', () => {
    expect(hasBegun('2026-11-03T12:00:00.000Z', '2026-11-02')).toBe(false)
    expect(hasBegun('2026-11-03T12:00:00.000Z', '2026-11-03')).toBe(true)
    expect(hasBegun(null, '2026-11-03')).toBe(false)
    expect(isOver('2026-11-03T12:00:00.000Z', '2026-11-03')).toBe(false)
    expect(isOver('2026-11-03T12:00:00.000Z', '2026-11-04')).toBe(true)
    expect(isOver(null, '2026-11-03')).toBe(false)
  })
})

describe('where the agency is', () => {
  const moment = new Date('2026-11-03T11:30:00.000Z')

  test('the same moment is on three days', () => {
    expect(dayIn(LOS_ANGELES, moment)).toBe('2026-11-03')
    expect(dayIn(AUCKLAND, moment)).toBe('2026-11-04')
    expect(dayIn(LOS_ANGELES, new Date('2026-11-03T07:30:00.000Z'))).toBe('2026-11-02')
    expect(dayIn(KIRITIMATI, new Date('2026-11-03T10:00:00.000Z'))).toBe('2026-11-04')
    expect(dayIn(KIRITIMATI, new Date('2026-11-03T09:59:59.999Z'))).toBe('2026-11-03')
  })

  test('without a zone, and in one that nobody knows, UTC counts', () => {
    const late = new Date('2026-11-03T23:59:59.999Z')
    expect([undefined, null, '', 'Mars/Olympus'].map((zone) => dayIn(zone, late))).toEqual(
      Array(4).fill('2026-11-03'),
    )
  })

  test.each([
    [LOS_ANGELES, '2026-07-01', '2026-07-01T07:00:00.000Z'],
    [LOS_ANGELES, '2026-12-01', '2026-12-01T08:00:00.000Z'],
    [AUCKLAND, '2026-12-01', '2026-11-30T11:00:00.000Z'],
    [KIRITIMATI, '2026-12-01', '2026-11-30T10:00:00.000Z'],
    ['Asia/Kathmandu', '2026-12-01', '2026-11-30T18:15:00.000Z'],
    ['Etc/GMT+12', '2026-12-01', '2026-12-01T12:00:00.000Z'],
    // Clocks are put forward at midnight: the day begins at one.
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
    // Put back at midnight: the day begins once.
    ['America/Santiago', '2026-04-05', '2026-04-05T04:00:00.000Z'],
  ])('in %s %s begins at %s', (zone, day, start) => {
    expect(startOfDayIn(zone, day).toISOString()).toBe(start)
    expect(dayIn(zone, startOfDayIn(zone, day))).toBe(day)
    expect(dayIn(zone, new Date(startOfDayIn(zone, day).getTime() - 1))).toBe(addDays(day, -1))
  })

  test('a day on which clocks change has 23 or 25 hours, and all of them count', () => {
    const hours = (zone: string, day: string): number =>
      (endOfDayIn(zone, day).getTime() - startOfDayIn(zone, day).getTime()) / 3_600_000
    expect(hours(LOS_ANGELES, '2026-03-08')).toBe(23)
    expect(hours(LOS_ANGELES, '2026-11-01')).toBe(25)
    expect(hours(AUCKLAND, '2026-09-27')).toBe(23)
    expect(hours(AUCKLAND, '2026-04-05')).toBe(25)
    expect(hours(KIRITIMATI, '2026-04-05')).toBe(24)
  })
})
