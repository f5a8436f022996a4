import { isIPv4, isIPv6 } from 'node:net'

/** `[2001:db8::1]:443`, `192.0.2.1:443` and a zone (RFC 4007) name the same address as without. */
const bare = (text: string): string => {
  const [, bracketed] = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(text) ?? []
  const [, dotted] = /^([\d.]+):\d{1,5}$/.exec(text) ?? []
  const [address = ''] = (bracketed ?? dotted ?? text).split('%', 1)
  return address
}

/** The eight groups of an IPv6 address, in hexadecimal without leading zeros. */
const groupsOf = (address: string): string[] => {
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [head = '', tail] = plain.split('::', 2)
  const left = head === '' ? [] : head.split(':')
  if (tail === undefined) return left
  const right = tail === '' ? [] : tail.split(':')
  const gap = Array.from({ length: 8 - left.length - right.length }, () => '0')
  return [...left, ...gap, ...right]
}

const toIPv4 = (groups: readonly string[]): string =>
  groups
    .slice(6)
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
    .join('.')

/** IPv4-mapped (RFC 4291 §2.5.5.2): how a dual-stack socket writes an IPv4 caller. */
const isMapped = (groups: readonly string[]): boolean =>
  groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff'

/**
 * An IP address in the one spelling it is counted and recorded under, or null for anything else.
 */
export const canonicalAddress = (text: string): null | string => {
  const address = bare(text.trim())
  if (isIPv4(address)) return address
  if (!isIPv6(address)) return null
  const groups = groupsOf(address)
  // guard: mapped-addresses-are-ipv4
  return isMapped(groups) ? toIPv4(groups) : new URL(`http://[${address}]`).hostname.slice(1, -1)
}

export type Networks = {
  /**
   * The /48 around it: the most that one site is given (RFC 6177 §2). IPv4 has none: its addresses
   * are shared, not plenty.
   */
  site?: string
  /**
   * What one subscriber has at the least: a /64 (RFC 4291 §2.5.4), all of whose 2^64 addresses are
   * theirs to use; IPv4 whole.
   */
  subscriber: string
}

/** The networks that a canonical address is counted under. */
export const networksOf = (address: string): Networks => {
  if (isIPv4(address)) return { subscriber: address }
  const groups = groupsOf(address)
  return {
    site: `${groups.slice(0, 3).join(':')}::/48`,
    // guard: one-subscriber-one-network
    subscriber: `${groups.slice(0, 4).join(':')}::/64`,
  }
}
