/** What pages of other features may use. */
export { serviceText } from './serviceText.js'
