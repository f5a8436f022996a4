/** What other features may use. */
export { devices } from './actions/devices.js'
export { sessions } from './actions/sessions.js'
