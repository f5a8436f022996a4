export { generatePortalMetadata } from '../portal/generatePortalMetadata.js'
export { PortalLayout } from '../portal/PortalLayout.js'
export { PortalPage } from '../portal/PortalPage.js'
