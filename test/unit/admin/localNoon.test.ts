import { afterEach, expect, test } from 'vitest'

import { localNoon } from '../../../admin-components/DayField/localNoon.js'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

/** What a picker shows: the day on the clock on the wall. */
const shown = (value: string): string => {
  const noon = localNoon(value)
  return noon ? `${noon.getFullYear()}-${noon.getMonth() + 1}-${noon.getDate()}` : 'nothing'
}

/** What Payload's picker hands on for a day that was clicked (`DatePicker`, its `onChange`). */
const picked = (year: number, month: number, day: number): string => {
  const date = new Date(year, month - 1, day)
  date.setHours(12 - date.getTimezoneOffset() / 60, 0)
  return date.toISOString()
}

test.each([
  'Etc/GMT+12',
  'America/Los_Angeles',
  'America/St_Johns',
  'UTC',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
])('in %s the day that was stored is shown, and the day that is picked is stored', (TZ) => {
  process.env.TZ = TZ
  expect(shown('2026-01-03T12:00:00.000Z')).toBe('2026-1-3')
  expect(shown('2026-07-03')).toBe('2026-7-3')
  expect(shown('0099-01-02')).toBe('99-1-2')
  for (const [month, day] of [
    [1, 3],
    [3, 8],
    [4, 5],
    [7, 3],
    [9, 27],
    [11, 1],
  ] as const) {
    const [text] = picked(2026, month, day).split('T')
    expect(text).toBe(new Date(Date.UTC(2026, month - 1, day)).toISOString().slice(0, 10))
    expect(shown(picked(2026, month, day))).toBe(`2026-${month}-${day}`)
  }
})

test('nothing is shown of what names no day', () => {
  expect([localNoon(null), localNoon(''), localNoon('soon')]).toEqual([null, null, null])
})
