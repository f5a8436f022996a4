/** What other features may use. */
export { effectsOfChange } from './emailChange.js'
export { composeAddressNotice } from './addressChange.js'
