import type { PortalVisit } from '../../../portal/kit/visit.js'
import { devices, type DeviceItem } from '../actions/devices.js'
import { sessions, type SessionItem } from '../actions/sessions.js'

/** Remembered devices and open sessions of who is signed in. */
export const loadDevices = async ({
  req,
}: PortalVisit): Promise<{ devices: DeviceItem[]; sessions: SessionItem[] }> => {
  const [remembered, open] = await Promise.all([devices.run(req, {}), sessions.run(req, {})])
  return { ...remembered, ...open }
}
