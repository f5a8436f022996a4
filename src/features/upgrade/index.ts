export { upgradePortalData } from './upgradePortalData.js'
export type { UpgradeReport } from './tally.js'
