import type { PortalTheme } from '../../config/portalOptions.js'
import { ANSWER_HEADERS } from '../../core/securityHeaders.js'
import { encodingFor } from '../packing/compress.js'
import { packedResponse } from '../packing/packedResponse.js'
import { openAccent } from './accentAsset.js'
import { openAsset, type OpenAsset } from './openAsset.js'

/** The name says what is in the file: whoever has it need never ask again (RFC 8246). */
const KEPT_FOR_EVER = 'public, max-age=31536000, immutable'

/** What is served under no name. */
export const notThere = (head: boolean): Response =>
  new Response(head ? null : 'Not found', {
    headers: { ...ANSWER_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
    status: 404,
  })

/** A file under a name that says what is in it, or in a few bytes that the browser has it. */
export const sendAsset = async (
  request: Request,
  fileName: string,
  asset: OpenAsset,
): Promise<Response> => {
  const kept = {
    ...ANSWER_HEADERS,
    'Cache-Control': KEPT_FOR_EVER,
    // A service worker asks with other headers than a page: then a browser asks once more, and is
    // told in a few bytes that it has the file
    ETag: `W/"${fileName}"`,
    Vary: 'Accept-Encoding',
  }
  if (request.headers.get('if-none-match') === kept.ETag) {
    return new Response(null, { headers: kept, status: 304 })
  }
  const encoding = asset.packs ? encodingFor(request) : undefined
  const bytes = await asset.inEncoding(encoding)
  return packedResponse(request.method === 'HEAD' ? null : bytes, {
    headers: {
      ...kept,
      'Content-Length': String(bytes.length),
      'Content-Type': asset.contentType,
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    },
  })
}

/**
 * Answers GET and HEAD of `{portalPath}/assets/<fileName>`: a file of the portal with its hash in
 * its name, 404 for any other name.
 * @param themeCSS what the host's theme adds to the stylesheet; as for `assetName`
 * @param theme of the host, into which agencies' colours are put
 */
export const answerAsset = async (
  request: Request,
  fileName: string,
  themeCSS = '',
  theme?: PortalTheme,
): Promise<Response> => {
  const asset = openAsset(fileName, themeCSS) ?? (await openAccent(fileName, theme))
  return asset ? sendAsset(request, fileName, asset) : notThere(request.method === 'HEAD')
}
