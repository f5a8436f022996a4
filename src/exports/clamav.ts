export { clamav } from '../uploads/clamav.js'
