/** What other features may use. */
export { devices } from './actions/devices.js'
export { browserLabel } from './browserLabel.js'
export { sessions } from './actions/sessions.js'
