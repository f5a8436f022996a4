/** What other features may use. */
export { finishSignIn } from './finishSignIn.js'
export { handOverToCode, handOverToSignIn, leadWithAddress } from './handOver.js'
