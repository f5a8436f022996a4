import config from '@payload-config'
import { portalRoutes } from 'payload-client-portal/portal'

export const { GET, HEAD, POST } = portalRoutes(config)
