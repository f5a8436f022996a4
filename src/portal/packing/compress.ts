import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

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

const brotliAt = (level: number, { length }: Uint8Array) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_SIZE_HINT]: length },
})

/** Bytes in an encoding at a level of it: the highest (brotli 11, gzip 9) for what is kept. */
export const compress = (text: Uint8Array, encoding: Encoding, level: number): Promise<Buffer> =>
  encoding === 'gzip' ? gz(text, { level }) : brotli(text, brotliAt(level, text))

/**
 * The same for a page that is made anew for each answer, quickly and at once: it takes a tenth of a
 * millisecond, and to hand it to another thread takes several times that.
 */
const compressNow = (text: Uint8Array, encoding: Encoding): Buffer =>
  encoding === 'gzip'
    ? gzipSync(text, { level: ON_THE_FLY.gzip })
    : brotliCompressSync(text, brotliAt(ON_THE_FLY.br, text))

/** A body as the browser of this request takes it, with the headers that say so. */
export const compressedFor = (
  request: Pick<Request, 'headers'>,
  text: string,
): { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> } => {
  const bytes = new TextEncoder().encode(text)
  const encoding = bytes.length < WORTH_IT ? undefined : encodingFor(request)
  const body = encoding ? new Uint8Array(compressNow(bytes, encoding)) : bytes
  return {
    body,
    headers: {
      'Content-Length': String(body.length),
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
      Vary: 'Accept-Encoding',
    },
  }
}
