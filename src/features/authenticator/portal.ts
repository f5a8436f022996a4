/** What pages of other features may use. Apart from `index.ts`, which loads without React. */
export { ProofForm } from './views/Authenticator/ProofForm.js'
