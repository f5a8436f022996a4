import { expect, test } from 'vitest'

import { MAIL_KINDS, MAIL_ROWS, noticeGroupOf } from '../../../src/contract/mails.js'
import { endOfQuiet } from '../../../src/core/quietHours.js'
import { NOTICE_GROUPS, waysOfGroup } from '../../../src/core/notices.js'

test('a client chooses for what is new alone: whatever is about signing in always goes by mail', () => {
  const chosen = MAIL_KINDS.filter((kind) => noticeGroupOf(kind) !== null)
  expect(new Set(chosen.map(noticeGroupOf))).toEqual(new Set(NOTICE_GROUPS))
  const features = new Set(chosen.map((kind) => MAIL_ROWS[kind].feature))
  expect([...features].toSorted()).toEqual([
    'appointments',
    'cases',
    'messages',
    'plans',
    'requests',
  ])
  expect(chosen.every((kind) => MAIL_ROWS[kind].reader === 'client')).toBe(true)
})

test('nobody chose: by mail; somebody chose nothing: not at all', () => {
  expect(waysOfGroup(null, 'messages')).toEqual(['mail'])
  expect(waysOfGroup({ requests: ['text'] }, 'messages')).toEqual(['mail'])
  expect(waysOfGroup({ messages: [] }, 'messages')).toEqual([])
})

const LA = 'America/Los_Angeles'
test.each([
  ['an evening', '2026-12-02T06:30:00Z', '22:00', '07:00', '2026-12-02T15:00:00.000Z'],
  ['before dawn', '2026-12-02T13:00:00Z', '22:00', '07:00', '2026-12-02T15:00:00.000Z'],
  ['the first minute', '2026-12-02T06:00:00Z', '22:00', '07:00', '2026-12-02T15:00:00.000Z'],
  ['the minute after', '2026-12-02T15:00:00Z', '22:00', '07:00', undefined],
  ['the day', '2026-12-02T20:00:00Z', '22:00', '07:00', undefined],
  ['a nap', '2026-12-02T21:30:00Z', '13:00', '14:00', '2026-12-02T22:00:00.000Z'],
  ['none at all', '2026-12-02T21:30:00Z', '13:30', '13:30', undefined],
  [
    'the night of the clock change',
    '2026-11-01T06:00:00Z',
    '22:00',
    '07:00',
    '2026-11-01T15:00:00.000Z',
  ],
])('quiet hours in %s', (_, now, from, until, end) => {
  expect(endOfQuiet({ from, until }, LA, new Date(now))?.toISOString()).toBe(end)
})
