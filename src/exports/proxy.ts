export { portalProxy } from '../proxy/portalProxy.js'
