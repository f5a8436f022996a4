import { devices } from '../features/devices/actions/devices.js'
import { sessions } from '../features/devices/actions/sessions.js'
import { signOutDevice } from '../features/devices/actions/signOutDevice.js'
import { signOutSession } from '../features/devices/actions/signOutSession.js'
import { withID, type PortalOperation } from './operation.js'

/** Where a client is signed in, and signing out there. */
export const sessionOperations = {
  portalDevices: { answer: 'PortalDevices', route: 'devices', run: ({ req }) => devices(req) },
  portalSessions: { answer: 'PortalSessions', route: 'sessions', run: ({ req }) => sessions(req) },
  portalSignOutDevice: {
    answer: 'PortalNextStep',
    args: { id: 'ID!' },
    route: 'signOutDevice',
    run: (call) => signOutDevice(call.req, withID(call)),
  },
  portalSignOutSession: {
    answer: 'PortalNextStep',
    args: { id: 'ID!' },
    route: 'signOutSession',
    run: (call) => signOutSession(call.req, withID(call)),
  },
} as const satisfies Readonly<Record<string, PortalOperation>>
