import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  endOfSlot,
  overlaps,
  slotTimes,
  sundayOf,
  weekOf,
  type SlotTerms,
} from '../../../src/core/slotTimes.js'
import { MOST_TIMES } from '../../../src/core/status/appointment.js'
import { momentIn, wallClockIn } from '../../../src/core/wallClock.js'

const LA = 'America/Los_Angeles'
const NEW_YORK = 'America/New_York'
const PHOENIX = 'America/Phoenix'

const at = (zone: string, text: string) => momentIn(zone, text)?.toISOString() ?? ''

const series = (zone: string, first: string, more: Partial<SlotTerms> = {}): SlotTerms => ({
  count: 4,
  every: 1,
  minutes: 60,
  repeats: 'weekly',
  startsAt: at(zone, first),
  timeZone: zone,
  ...more,
})
const clocks = (terms: SlotTerms) =>
  slotTimes(terms).map(({ startsAt }) => wallClockIn(terms.timeZone, new Date(startsAt)))
const moments = (terms: SlotTerms) => slotTimes(terms).map(({ startsAt }) => startsAt)

describe('ten o’clock stays ten o’clock', () => {
  test.each([
    [
      'when clocks are put forward',
      LA,
      '2026-03-01T10:00',
      ['2026-03-01T18:00:00.000Z', '2026-03-08T17:00:00.000Z', '2026-03-15T17:00:00.000Z'],
    ],
    [
      'when clocks are put back',
      LA,
      '2026-10-25T10:00',
      ['2026-10-25T17:00:00.000Z', '2026-11-01T18:00:00.000Z', '2026-11-08T18:00:00.000Z'],
    ],
    [
      'in another zone, three hours before',
      NEW_YORK,
      '2026-03-01T10:00',
      ['2026-03-01T15:00:00.000Z', '2026-03-08T14:00:00.000Z', '2026-03-15T14:00:00.000Z'],
    ],
    [
      'where clocks are never changed',
      PHOENIX,
      '2026-03-01T10:00',
      ['2026-03-01T17:00:00.000Z', '2026-03-08T17:00:00.000Z', '2026-03-15T17:00:00.000Z'],
    ],
  ])('%s', (_, zone, first, expected) => {
    expect(moments(series(zone, first, { count: 3 }))).toEqual(expected)
  })

  test('an hour that is left out is the one after it, that day alone', () => {
    expect(clocks(series(LA, '2026-03-07T02:30', { count: 3, repeats: 'daily' }))).toEqual([
      '2026-03-07T02:30',
      '2026-03-08T03:30',
      '2026-03-09T02:30',
    ])
  })

  test('an hour that comes twice is the first of both, and lasts as long as any other', () => {
    const [, second] = slotTimes(series(LA, '2026-10-31T01:30', { count: 2, repeats: 'daily' }))
    expect(second).toEqual({
      endsAt: '2026-11-01T09:30:00.000Z',
      startsAt: '2026-11-01T08:30:00.000Z',
    })
  })

  test('also the second of both where the first time was said so', () => {
    const second = '2026-11-01T09:30:00.000Z'
    expect(moments(series(LA, '', { count: 2, repeats: 'daily', startsAt: second }))).toEqual([
      second,
      '2026-11-02T09:30:00.000Z',
    ])
  })
})

describe('a series', () => {
  test.each([
    ['once', { repeats: 'never' as const }, ['2026-01-31']],
    [
      'every day',
      { count: 3, repeats: 'daily' as const },
      ['2026-01-31', '2026-02-01', '2026-02-02'],
    ],
    ['every second week', { count: 3, every: 2 }, ['2026-01-31', '2026-02-14', '2026-02-28']],
    [
      'every month, without those too short for the day',
      { count: 4, repeats: 'monthly' as const },
      ['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31'],
    ],
    [
      'until a day, which counts',
      { count: undefined, until: '2026-02-14' },
      ['2026-01-31', '2026-02-07', '2026-02-14'],
    ],
  ])('%s', (_, more, days) => {
    expect(clocks(series(LA, '2026-01-31T10:00', more)).map((text) => text.slice(0, 10))).toEqual(
      days,
    )
  })

  test('never has more times than a year has days', () => {
    expect(
      slotTimes(series(LA, '2026-01-01T10:00', { count: 9999, repeats: 'daily' })),
    ).toHaveLength(MOST_TIMES)
  })

  test('is without the times that were taken back', () => {
    const terms = series(LA, '2026-03-01T10:00')
    const [, second = ''] = moments(terms)
    expect(moments({ ...terms, removedTimes: [second] })).toEqual(
      moments(terms).filter((one) => one !== second),
    )
    expect(endOfSlot({ ...terms, removedTimes: moments(terms) })).toBe('2026-03-22T18:00:00.000Z')
  })

  test('between two moments is that part of the whole, whatever the zone', () => {
    assert(
      property(
        constantFrom(LA, NEW_YORK, PHOENIX, 'Pacific/Kiritimati', 'Asia/Kolkata', 'UTC'),
        integer({ max: 23, min: 0 }),
        constantFrom('daily' as const, 'weekly' as const, 'monthly' as const),
        integer({ max: 400, min: 0 }),
        integer({ max: 60, min: 1 }),
        (zone, hour, repeats, day, length) => {
          const terms = series(zone, `2026-01-31T${String(hour).padStart(2, '0')}:30`, {
            count: 40,
            repeats,
          })
          const start = Date.parse('2026-01-30T00:00:00Z') + day * 86_400_000
          const from = new Date(start).toISOString()
          const to = new Date(start + length * 86_400_000).toISOString()
          const whole = slotTimes(terms).filter((one) => one.endsAt > from && one.startsAt < to)
          expect(slotTimes(terms, { from, to })).toEqual(whole)
        },
      ),
    )
  })
})

test('two spans that only touch have no moment in common', () => {
  const span = (from: string, to: string) => ({ endsAt: to, startsAt: from })
  expect(overlaps(span('10', '11'), span('11', '12'))).toBe(false)
  expect(overlaps(span('10', '12'), span('11', '13'))).toBe(true)
  expect(overlaps(span('10', '13'), span('11', '12'))).toBe(true)
})

test('a week begins on Sunday', () => {
  expect(sundayOf('2026-11-29')).toBe('2026-11-29')
  expect(sundayOf('2026-12-05')).toBe('2026-11-29')
  expect(weekOf('2025-12-24')).toEqual([
    '2025-12-21',
    '2025-12-22',
    '2025-12-23',
    '2025-12-24',
    '2025-12-25',
    '2025-12-26',
    '2025-12-27',
  ])
})
