import { describe, expect, it } from 'vitest'

import {
  nextPortalState,
  type PortalState,
} from '../../../admin-components/hooks/usePortalStatus.js'
import type { PortalStatus } from '../../../src/core/status/portalStatus.js'

const status: PortalStatus = {
  actions: ['send-invite'],
  canJoinCareTeam: true,
  canUpdateProfile: true,
  daysUntilExpiry: null,
  email: null,
  expiresAt: null,
  invitedAt: null,
  lastSeen: null,
  phone: null,
  phoneShown: null,
  emailRefused: false,
  phoneRefused: false,
  profileEmail: null,
  status: 'not-connected',
}
const failure = (httpStatus: number, code: null | string = null) =>
  ({ code, message: 'No.', ok: false, problems: [], status: httpStatus }) as const
const loading: PortalState = { kind: 'loading' }
const ready: PortalState = { kind: 'ready', status }

describe('what the card shows after an answer', () => {
  it('shows the status', () => {
    expect(nextPortalState(loading, { data: status, ok: true })).toEqual(ready)
  })

  it('hints that the portal is off instead of hiding it', () => {
    expect(nextPortalState(ready, failure(403, 'PORTAL_NOT_ENABLED'))).toEqual({ kind: 'off' })
  })

  it('disappears for staff who may not see it', () => {
    expect(nextPortalState(ready, failure(403, 'PERMISSION_REQUIRED')).kind).toBe('not-allowed')
    expect(nextPortalState(ready, failure(404)).kind).toBe('not-allowed')
  })

  it('keeps what is on the screen over a passing failure', () => {
    expect(nextPortalState(ready, failure(0))).toBe(ready)
    expect(nextPortalState(loading, failure(500))).toEqual({ kind: 'failed', message: 'No.' })
  })
})
