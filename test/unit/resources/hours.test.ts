import { describe, expect, test } from 'vitest'

import { hoursOf } from '../../../src/features/resources/import/hours.js'

const TODAY = '2026-11-30'
const WEEKLY = { closes_at: '17:00', freq: 'WEEKLY', opens_at: '09:00' }
const hours = (...rows: Record<string, unknown>[]) => hoursOf(rows, TODAY)

describe('the week', () => {
  test.each([
    ['every day', 'MO,TU,WE,TH,FR,SA,SU', ['every-day']],
    ['weekdays', 'mo tu we th fr', ['weekdays']],
    ['weekdays and more', 'MO,TU,WE,TH,FR,SU', ['weekdays', 'sun']],
    ['some days', 'TH,TU', ['tue', 'thu']],
  ])('%s', (_, byday, days) => {
    expect(hours({ ...WEEKLY, byday }).hours).toEqual(
      days.map((day) => ({ closes: '17:00', day, opens: '09:00' })),
    )
  })

  test('mornings and afternoons, each row once', () => {
    const row = { ...WEEKLY, byday: 'MO', closes_at: '12:00' }
    expect(hours(row, row, { ...row, closes_at: '18:00', opens_at: '14:00' }).hours).toEqual([
      { closes: '12:00', day: 'mon', opens: '09:00' },
      { closes: '18:00', day: 'mon', opens: '14:00' },
    ])
  })

  test('around the clock, over midnight and with an offset', () => {
    const open = (opens_at: string, closes_at: string) =>
      hours({ ...WEEKLY, byday: 'MO', closes_at, opens_at }).hours.map((one) => [
        one.opens,
        one.closes,
      ])
    expect(open('00:00', '23:59')).toEqual([['00:00', '24:00']])
    expect(open('00:00:00', '00:00:00')).toEqual([['00:00', '24:00']])
    expect(open('20:00', '02:00')).toEqual([['20:00', '02:00']])
    expect(open('09:00-05:00', '17:30:00.000Z')).toEqual([['09:00', '17:30']])
  })

  test('a rule of weeks without days is about the day it starts on', () => {
    expect(hours({ ...WEEKLY, dtstart: '2026-11-04' }).hours).toEqual([
      { closes: '17:00', day: 'wed', opens: '09:00' },
    ])
  })

  test('one that is over is left out, and told', () => {
    expect(hours({ ...WEEKLY, byday: 'MO', valid_to: '2026-11-01' })).toMatchObject({
      hours: [],
      isPartly: true,
    })
  })

  test('a holiday that is over is left out, and nobody needs to know', () => {
    const closed = { description: 'Closed', valid_from: '2025-12-24', valid_to: '2025-12-26' }
    expect(hours({ ...WEEKLY, byday: 'MO' }, closed)).toMatchObject({
      exceptions: [],
      isPartly: false,
    })
  })

  test('one with an end near is taken where there is no other', () => {
    const month = { ...WEEKLY, byday: 'MO', valid_from: '2026-11-15', valid_to: '2026-12-15' }
    expect(hours(month)).toMatchObject({ exceptions: [], hours: [{ day: 'mon' }] })
  })
})

describe('days on which something else holds', () => {
  const week = { ...WEEKLY, byday: 'MO,TU,WE,TH,FR' }

  test('holidays are closed, a span of them in one', () => {
    const closed = { description: 'Closed', valid_from: '2026-12-24', valid_to: '2026-12-26' }
    expect(hours(week, closed).exceptions).toEqual([
      // Saturday the 26th is closed anyway
      { closes: null, from: '2026-12-24', note: 'Closed', opens: null, to: '2026-12-25' },
    ])
  })

  test('more hours for a while stand beside the usual ones', () => {
    const late = {
      ...WEEKLY,
      byday: 'TH',
      closes_at: '21:00',
      opens_at: '18:00',
      valid_from: '2026-12-10',
      valid_to: '2026-12-17',
    }
    expect(hours(week, late).exceptions).toEqual(
      ['2026-12-10', '2026-12-17'].flatMap((from) => [
        { closes: '17:00', from, note: null, opens: '09:00', to: null },
        { closes: '21:00', from, note: null, opens: '18:00', to: null },
      ]),
    )
  })

  test('the season after the last usual day has its own hours, and else none', () => {
    const until = { ...week, valid_to: '2026-12-20' }
    const season = {
      ...WEEKLY,
      byday: 'MO',
      closes_at: '12:00',
      valid_from: '2026-12-21',
      valid_to: '2026-12-24',
    }
    expect(hours(until, season).exceptions).toEqual([
      { closes: '12:00', from: '2026-12-21', note: null, opens: '09:00', to: null },
      { closes: null, from: '2026-12-22', note: null, opens: null, to: '2026-12-24' },
    ])
  })

  test('each first Saturday of a month is written down some months ahead', () => {
    const {
      exceptions,
      hours: usual,
      words,
    } = hours(week, {
      byday: '1SA',
      closes_at: '17:00',
      description: 'First Saturday of the month',
      freq: 'MONTHLY',
      opens_at: '09:00',
    })
    expect(usual).toHaveLength(1)
    expect(exceptions.map(({ from }) => from)).toEqual(['2026-11-07', '2026-12-05', '2027-01-02'])
    expect(words).toEqual(['First Saturday of the month'])
  })

  test.each([
    [
      'the last Friday',
      { byday: '-1FR', freq: 'MONTHLY' },
      ['2026-11-27', '2026-12-25', '2027-01-29'],
    ],
    [
      'the fifteenth',
      { bymonthday: '15', freq: 'MONTHLY' },
      ['2026-11-15', '2026-12-15', '2027-01-15'],
    ],
    [
      'the last day',
      { bymonthday: '-1', freq: 'MONTHLY' },
      ['2026-11-30', '2026-12-31', '2027-01-31'],
    ],
    [
      'each other Wednesday, until',
      { byday: 'WE', dtstart: '2026-11-04', freq: 'WEEKLY', interval: 2, until: '2026-12-31' },
      ['2026-11-04', '2026-11-18', '2026-12-02', '2026-12-16', '2026-12-30'],
    ],
    [
      'three times',
      { byday: 'WE', count: 3, dtstart: '2026-11-18', freq: 'WEEKLY', interval: 2 },
      ['2026-11-18', '2026-12-02', '2026-12-16'],
    ],
  ])('%s', (_, rule, days) => {
    const row = { closes_at: '12:00', opens_at: '10:00', ...rule }
    expect(hours(row).exceptions.map(({ from }) => from)).toEqual(days)
  })

  test('what no rule here can say stands in words', () => {
    const row = { byweekno: '41,42', description: 'In fall', freq: 'WEEKLY', opens_at: '09:00' }
    expect(hours(row)).toEqual({ exceptions: [], hours: [], isPartly: true, words: ['In fall'] })
  })

  test('days far off and impossible ones are no days', () => {
    const row = { ...week, valid_from: '2026-02-30', valid_to: '9999-12-31' }
    expect(hours(row)).toMatchObject({ exceptions: [], hours: [{ day: 'weekdays' }] })
  })
})
