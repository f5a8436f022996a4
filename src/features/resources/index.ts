/** What other features may use. */
export { namedSavedPlaces } from './savedPlaces.js'
