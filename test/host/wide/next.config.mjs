import { withPayload } from '@payloadcms/next/withPayload'

export default withPayload({
  basePath: '/services',
  trailingSlash: true,
  // The check runs tsc itself, stricter than a build does
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
})
