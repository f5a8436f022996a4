import { createHmac, timingSafeEqual } from 'node:crypto'

import speakeasy from 'speakeasy'

type Keyed = { algorithm: 'sha1' | 'sha256'; key: Uint8Array }

/**
 * HMAC of a counter (RFC 4226 §5.2, step 1). The library's own calls the `Buffer()` that Node
 * deprecated, and a host that bundles it reads that in its log.
 */
const digestOf = ({ algorithm, key }: Keyed, counter: number): Buffer => {
  const moving = Buffer.alloc(8)
  moving.writeBigInt64BE(BigInt(counter))
  return createHmac(algorithm, key).update(moving).digest()
}

/** The 6-digit code of a key and a counter (HOTP, RFC 4226). */
export const hotpCode = (keyed: Keyed, counter: number): string =>
  speakeasy.hotp({ counter, digest: digestOf(keyed, counter), digits: 6, secret: '' })

/** Whether a text is a code of six digits, and the one of a key and a counter. */
export const isHotpCode = (keyed: Keyed, counter: number, text: string): boolean =>
  /^\d{6}$/.test(text) && timingSafeEqual(Buffer.from(text), Buffer.from(hotpCode(keyed, counter)))
