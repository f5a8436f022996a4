import { withPayload } from '@payloadcms/next/withPayload'

export default withPayload({
  basePath: '/services',
  trailingSlash: true,
  turbopack: { root: import.meta.dirname },
})
