import { getContext } from '../config/context.js'
import type { RequestSource } from '../core/source.js'
import { canonicalAddress, networksOf, type Networks } from './networks.js'

/**
 * The caller's IP address as the outermost trusted proxy saw it, or undefined. Each proxy adds what
 * it saw on the right, so the configured number of them is counted from the right; a caller may
 * have written what stands further left. Next passes a caller's own `x-forwarded-for` on as it is,
 * so without `trustedProxies` no address is believed (ASVS 5.0 4.1.3).
 */
export const clientAddress = ({ headers, payload }: RequestSource): string | undefined => {
  const { trustedProxies } = getContext(payload).options
  if (trustedProxies === 0) return undefined
  const hops = (headers.get('x-forwarded-for') ?? '').split(',')
  // guard: address-before-trusted-proxies
  return canonicalAddress(hops[hops.length - trustedProxies] ?? '') ?? undefined
}

/**
 * Whose requests could not be placed although proxies are configured: they came past them. All of
 * them share one budget.
 */
const UNPLACED: Networks = { subscriber: 'unplaced' }

/**
 * The networks a caller is counted under; undefined where no proxy is trusted, so that nobody can
 * be placed.
 */
export const callerNetworks = (source: RequestSource): Networks | undefined => {
  if (getContext(source.payload).options.trustedProxies === 0) return undefined
  const address = clientAddress(source)
  // guard: unplaced-callers-counted
  return address === undefined ? UNPLACED : networksOf(address)
}
