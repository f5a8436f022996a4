import { withPayload } from '@payloadcms/next/withPayload'

/** Next says only that webpack warned; this names each file that it warned of. */
const nameWarnings = {
  apply: (compiler) =>
    compiler.hooks.done.tap('name-warnings', (stats) => {
      const { warnings = [] } = stats.toJson({ all: false, warnings: true })
      for (const { message, moduleName = message } of warnings)
        console.log(`webpack warns of ${moduleName.split('!').at(-1)}`)
    }),
}

export default withPayload({
  webpack: (config) => {
    config.plugins.push(nameWarnings)
    return config
  },
  basePath: '/services',
  trailingSlash: true,
  // The check runs tsc itself, stricter than a build does
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
})
