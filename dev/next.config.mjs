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

const config = withPayload(nextConfig, { devBundleServerPackages: false })
const isHint = ({ headers }) => headers.some(({ key }) => key === 'Critical-CH')

/** The hint about colours is the admin panel's alone: for it Chromium opens a first page twice (README). */
export default {
  ...config,
  headers: async () =>
    (await config.headers()).map((rule) =>
      isHint(rule) ? { ...rule, source: '/admin/:path*' } : rule,
    ),
}
