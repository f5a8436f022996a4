export { ClientPortalCard } from '../../admin-components/ClientPortalCard/index.js'
