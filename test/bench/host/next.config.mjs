import path from 'node:path'

import { withPayload } from '@payloadcms/next/withPayload'

// All apps share the node_modules two folders up
const config = withPayload({ turbopack: { root: path.resolve(import.meta.dirname, '../..') } })
const isHint = ({ headers }) => headers.some(({ key }) => key === 'Critical-CH')

/** As the README has it: the hint about colours is the admin panel's alone. */
export default {
  ...config,
  headers: async () =>
    (await config.headers()).map((rule) =>
      isHint(rule) ? { ...rule, source: '/admin/:path*' } : rule,
    ),
}
