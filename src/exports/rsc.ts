export { ClientPortalCard } from '../../admin-components/ClientPortalCard/index.js'
export { ClientPortalTab } from '../../admin-components/ClientPortalTab/index.js'
export { RecordTab } from '../../admin-components/RecordTab/index.js'
