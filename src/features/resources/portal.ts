/** What pages of other features may use. */
export { middleOfDirectory } from './loaders/middle.js'
