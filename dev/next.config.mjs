import path from 'node:path'

import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  // Builds side by side (demo, tests) each take a folder of their own
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // `npm run typecheck` checks these files together with the plugin's
  typescript: { ignoreBuildErrors: true },
  // The plugin's sources lie outside dev/
  outputFileTracingRoot: path.resolve(import.meta.dirname, '..'),
  turbopack: { root: path.resolve(import.meta.dirname, '..') },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
