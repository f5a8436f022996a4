/** What other features may use. */
export { authenticatorState } from './actions/startAuthenticator.js'
