import { describe, expect, test } from 'vitest'

import { DAY } from '../../../src/core/clock.js'
import { CONNECTION_ACTIONS } from '../../../src/core/status/connection.js'
import { FULFILLED_BY, isPrivateRequest, REQUEST_TYPES } from '../../../src/core/status/request.js'
import { blocksNewRoi, isRoiActive, type RoiTerms } from '../../../src/core/status/roi.js'

const now = new Date('2026-03-10T15:00:00Z')
const today = '2026-03-10'
const day = (days: number): string => new Date(now.getTime() + days * DAY).toISOString()
const release = (terms: RoiTerms = {}): RoiTerms => ({
  endDate: day(100),
  permission: 'yes',
  startDate: day(-100),
  ...terms,
})

describe('a release of information', () => {
  test.each<[string, RoiTerms, boolean]>([
    ['with permission, started, not ended', {}, true],
    ['without an end', { endDate: null }, true],
    ['that starts this moment', { startDate: day(0) }, true],
    ['on its last day', { endDate: '2026-03-10' }, true],
    ['the day after', { endDate: '2026-03-09' }, false],
    ['that starts tomorrow', { startDate: day(1) }, false],
    ['without a start', { startDate: null }, false],
    ['that says no', { permission: 'no' }, false],
    ['without an answer', { permission: null }, false],
    ['that was revoked', { revokedAt: day(-1) }, false],
  ])('%s', (_, terms, active) => {
    expect(isRoiActive(release(terms), today)).toBe(active)
  })

  test.each<[string, RoiTerms, boolean]>([
    ['seven days before its end', { endDate: '2026-03-17' }, false],
    ['seven days before its end, late in the day', { endDate: '2026-03-17T23:00:00Z' }, false],
    ['eight days before its end', { endDate: '2026-03-18' }, true],
    ['that never ends', { endDate: null }, true],
    ['that is not active', { permission: 'no' }, false],
    ['that ended', { endDate: '2026-03-01' }, false],
  ])('%s stands in the way of a new one: %s', (_, terms, blocks) => {
    expect(blocksNewRoi(release(terms), today, 7)).toBe(blocks)
  })

  test('the window is a number of the installation', () => {
    expect(blocksNewRoi(release({ endDate: day(20) }), today, 30)).toBe(false)
    expect(blocksNewRoi(release({ endDate: day(1) }), today, 0)).toBe(true)
    expect(blocksNewRoi(release({ endDate: '2026-03-10' }), today, 0)).toBe(false)
  })
})

test('what staff may do next depends on the status alone', () => {
  expect(CONNECTION_ACTIONS).toEqual({
    connected: ['send-message', 'send-request', 'disconnect'],
    'invite-pending': ['resend-invite', 'cancel-invite'],
    'not-connected': ['send-invite'],
  })
})

test('everything but a release can be private, and becomes a record', () => {
  for (const type of REQUEST_TYPES) {
    expect(isPrivateRequest(type, true)).toBe(type !== 'roi')
    expect(isPrivateRequest(type, false)).toBe(false)
    expect(isPrivateRequest(type, undefined)).toBe(false)
    expect(FULFILLED_BY).toHaveProperty(type)
  }
})
