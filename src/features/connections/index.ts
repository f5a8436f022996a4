/** What other features may use. */
export {
  changeAccount,
  isTaken,
  whoseAccount,
  changeCredentials,
  connectedAccount,
  requireAccountWork,
  turnedOffAccount,
  clientTarget,
} from './accounts.js'
export { openConnection } from './connections.js'
export { statusesOf } from './statusesOf.js'
export { statusOf } from './actions/portalStatus.js'
export { portalStatusAnswer } from './portalStatusAnswer.js'
export { workOfMany } from './workOfMany.js'
