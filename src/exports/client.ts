export { ClientPortalCardClient } from '../../admin-components/ClientPortalCard/index.client.js'
