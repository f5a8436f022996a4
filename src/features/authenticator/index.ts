/** What other features may use. */
export { keepFreshCodes } from './freshCodes.js'
export { recoveryCodesAnswer } from './recoveryCodesAnswer.js'
