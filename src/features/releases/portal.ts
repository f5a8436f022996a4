/** What pages of other features may use. Apart from `index.ts`, which loads without React. */
export { RoiForm } from './views/SignRelease/RoiForm.js'
