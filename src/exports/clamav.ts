export { clamav } from '../files/clamav.js'
