import { buildSync, type BuildOptions } from 'esbuild'

import { writtenFrom, type Generated } from './generated.js'

/** Phones of three years ago, and of those who never update them. */
const TARGET = ['chrome87', 'firefox84', 'safari14']

/**
 * One file with everything that an entry imports, made small. The same text on every machine.
 * @throws Error of esbuild where the code does not bundle
 */
export const bundle = (entry: string, options: BuildOptions = {}): string => {
  const { outputFiles } = buildSync({
    bundle: true,
    charset: 'utf8',
    entryPoints: [entry],
    format: 'iife',
    legalComments: 'none',
    minify: true,
    target: TARGET,
    ...options,
    write: false,
  })
  return (outputFiles[0]?.text ?? '').trim()
}

/** `src/registry/assets.ts`: what a client's browser loads besides the page. */
export const assets: Generated = {
  path: 'src/registry/assets.ts',
  text: () => `${writtenFrom('src/portal/kit/styles and src/portal/islands')}
/** Text of the stylesheet. */
export const PORTAL_CSS =
  ${JSON.stringify(bundle('src/portal/kit/styles/index.css'))}

/** Text of the scripts; a classic script, to be loaded with \`defer\`. */
export const PORTAL_JS =
  ${JSON.stringify(bundle('src/portal/islands/index.client.ts'))}

/** Text of the module that makes and uses passkeys, loaded where somebody does. */
export const PORTAL_PASSKEY =
  ${JSON.stringify(bundle('src/portal/passkey/index.client.ts', { drop: ['console'], format: 'esm' }))}

/** Text of the module that shows questions when they are asked, loaded where there are any. */
export const PORTAL_QUESTIONS =
  ${JSON.stringify(bundle('src/portal/questions/index.client.ts', { format: 'esm' }))}

/** Text of the service worker; the constant \`PCP\` has to stand before it. */
export const PORTAL_WORKER =
  ${JSON.stringify(bundle('src/portal/worker/index.client.ts'))}
`,
}
