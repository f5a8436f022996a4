import { loadDevices } from '../../loaders/devices.js'
import type { OpenPage } from '../../../../portal/kit/page.js'
import { DevicesView } from './index.js'

export const openPage: OpenPage = async ({ view, visit }) => (
  <DevicesView {...await loadDevices(visit)} view={view} />
)
