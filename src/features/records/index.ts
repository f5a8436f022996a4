/** What other features may use. */
export { isLocked, ownsRecord, lockOf } from './locks.js'
