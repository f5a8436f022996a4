/** What other features may use. */
export { isSealed, ownsRecord, sealOf } from './locks.js'
