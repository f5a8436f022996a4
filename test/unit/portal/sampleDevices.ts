import type { DeviceItem } from '../../../src/features/devices/actions/devices.js'
import type { SessionItem } from '../../../src/features/devices/actions/sessions.js'

export const DEVICES: readonly DeviceItem[] = [
  {
    addedAt: '2026-11-20T09:00:00.000Z',
    current: true,
    expiresAt: '2026-11-27T09:00:00.000Z',
    id: 'd1',
    label: 'Chrome on Android',
    lastUsedAt: '2026-11-21T09:10:00.000Z',
  },
]

export const SESSIONS: readonly SessionItem[] = [
  {
    current: true,
    id: 's1',
    label: 'Chrome on Android',
    lastUsedAt: '2026-11-21T09:10:00.000Z',
    remembered: true,
    shared: false,
    signedInAt: '2026-11-21T09:00:00.000Z',
  },
  {
    current: false,
    id: 's2',
    label: 'Samsung Internet on Android',
    lastUsedAt: '2026-11-21T08:10:00.000Z',
    remembered: false,
    shared: true,
    signedInAt: '2026-11-21T08:00:00.000Z',
  },
]
