import type { SanitizedOptions } from '../../config/sanitizeOptions.js'
import { directionOf } from '../../core/direction.js'
import { ANSWER_HEADERS } from '../../core/securityHeaders.js'
import { resolveLocale } from '../../translations/translate.js'
import { compressedFor } from '../packing/compress.js'
import { packedResponse } from '../packing/packedResponse.js'
import { assetName, type AssetKey } from './assetTable.js'

type Options = Pick<SanitizedOptions, 'portalPath' | 'productName'>
type Colors = { background: string; theme: string }

/** Paper of the light theme: what shows while the first page is on its way. */
const COLORS: Colors = { background: '#faf9f6', theme: '#faf9f6' }

const ICONS: readonly { file: AssetKey; purpose: string; sizes: string; type: string }[] = [
  { file: 'icon-192.png', purpose: 'any maskable', sizes: '192x192', type: 'image/png' },
  { file: 'icon-512.png', purpose: 'any maskable', sizes: '512x512', type: 'image/png' },
  { file: 'icon.svg', purpose: 'any', sizes: 'any', type: 'image/svg+xml' },
]

/**
 * Answers `{portalPath}/manifest.webmanifest?lang=…`: what a phone needs to know to put the portal
 * on its home screen. Name and icon tell nothing of what kind of agency it is.
 */
export const answerManifest = async (
  request: Request,
  { portalPath, productName }: Options,
  colors: Colors = COLORS,
): Promise<Response> => {
  const lang = resolveLocale(new URL(request.url).searchParams.get('lang'))
  const manifest = {
    background_color: colors.background,
    dir: directionOf(lang),
    display: 'standalone',
    icons: ICONS.map(({ file, ...icon }) => ({
      ...icon,
      src: `${portalPath}/assets/${assetName(file)}`,
    })),
    id: portalPath,
    lang,
    name: productName,
    scope: portalPath,
    short_name: productName,
    start_url: portalPath,
    theme_color: colors.theme,
  }
  const { body, headers } = compressedFor(request, JSON.stringify(manifest))
  return packedResponse(request.method === 'HEAD' ? null : body, {
    headers: {
      ...ANSWER_HEADERS,
      ...headers,
      'Cache-Control': 'no-cache',
      'Content-Type': 'application/manifest+json; charset=utf-8',
    },
  })
}
