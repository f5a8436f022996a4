export { makeSQLiteMigration } from './sqliteMigration.js'
export { upgradePortalData } from './upgradePortalData.js'
export type { UpgradeReport } from './tally.js'
