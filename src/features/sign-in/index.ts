/** What other features may use. */
export { handOverToCode, handOverToSignIn, leadWithAddress } from './handOver.js'
