/** What other features may use. */
export { sendCodeText } from './sendCodeText.js'
export { textCodesRow } from './loaders/textCodes.js'
