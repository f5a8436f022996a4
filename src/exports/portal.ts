export { portalRoutes } from '../portal/portalRoutes.js'
