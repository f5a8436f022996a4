/** What pages of other features may use. Apart from `index.ts`, which loads without React. */
export { staffNames, teamAnd } from './loaders/careTeam.js'
