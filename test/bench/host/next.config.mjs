import path from 'node:path'

import { withPayload } from '@payloadcms/next/withPayload'

// Both apps share the node_modules two folders up
export default withPayload({ turbopack: { root: path.resolve(import.meta.dirname, '../..') } })
