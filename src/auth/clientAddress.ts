import type { PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'

/**
 * The caller's IP address as the outermost trusted proxy saw it, or undefined. Next passes a caller's own `x-forwarded-for` on
 * as it is, so without `trustedProxies` no address is believed (ASVS 5.0 4.1.3).
 */
export const clientAddress = (
  req: Pick<PayloadRequest, 'headers' | 'payload'>,
): string | undefined => {
  const { trustedProxies } = getContext(req.payload).options
  if (trustedProxies === 0) return undefined
  const hops = (req.headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const address = hops[hops.length - trustedProxies]
  return address && /^[0-9a-f.:]{3,45}$/i.test(address) ? address : undefined
}
