import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { mayPack } from './packedResponse.js'

export type Encoding = 'br' | 'gzip'

const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

/** Sent again with every answer: what nobody could read is not worth the time. */
const ON_THE_FLY = { br: 4, gzip: 6 } as const
/** Smaller ones gain nothing. */
const WORTH_IT = 860

/**
 * The encoding an `Accept-Encoding` header allows that we like best (RFC 9110 §12.5.3); none where
 * a packed body would not reach the browser.
 */
export const encodingFor = ({ headers }: Pick<Request, 'headers'>): Encoding | undefined => {
  if (!mayPack()) return undefined
  const accepted = new Set(
    (headers.get('accept-encoding') ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((word) => word.trim()))
      .filter(([, quality]) => !/^q=0(?:\.0*)?$/.test(quality ?? ''))
      .map(([name]) => name),
  )
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : undefined
}

/**
 * Bytes in an encoding. What is made anew for each answer is packed quickly; pass the highest
 * levels (brotli 11, gzip 9) for what is packed once and kept.
 */
export const compress = (
  text: Uint8Array,
  encoding: Encoding,
  level: number = ON_THE_FLY[encoding],
): Promise<Buffer> =>
  encoding === 'gzip'
    ? gz(text, { level })
    : brotli(text, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: level,
          [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
        },
      })

/** A body as the browser of this request takes it, with the headers that say so. */
export const compressedFor = async (
  request: Pick<Request, 'headers'>,
  text: string,
): Promise<{ body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }> => {
  const bytes = new TextEncoder().encode(text)
  const encoding = bytes.length < WORTH_IT ? undefined : encodingFor(request)
  const body = encoding ? new Uint8Array(await compress(bytes, encoding)) : bytes
  return {
    body,
    headers: {
      'Content-Length': String(body.length),
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
      Vary: 'Accept-Encoding',
    },
  }
}
