export { moveActivePeriods, noteActivePeriod } from './activePeriod.js'
export { endOlder } from './endOlder.js'
export { missingEnd } from './terms.js'
