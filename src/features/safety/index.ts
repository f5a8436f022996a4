export { hasNeutralTab } from './neutralTab.js'
