export { portalProxy as proxy } from 'payload-client-portal/proxy'

export const config = { matcher: ['/portal', '/portal/:path*'] }
