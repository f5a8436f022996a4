import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns'
import { BlockList, type LookupFunction } from 'node:net'

/** Of no use to anybody outside: IANA's special-purpose registries (RFC 6890), v4 and v6. */
const PRIVATE: readonly (readonly [address: string, bits: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  // All but 2000::/3, the only space that is given out (RFC 4291 §2.4), and what in it is no host's
  ['::', 3, 'ipv6'],
  ['4000::', 2, 'ipv6'],
  ['8000::', 1, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
]

// Apart: a list that holds both takes every IPv4 address for one below ::ffff:0:0
const blocked = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [address, bits, family] of PRIVATE) blocked[family].addSubnet(address, bits, family)

/** Whether an IP address is one of the public network; an IPv4 one written as IPv6 is not. */
export const isPublicAddress = (address: string): boolean => {
  const family = address.includes(':') ? 'ipv6' : 'ipv4'
  return !blocked[family].check(address, family)
}

/** As `lookup` of `node:dns` answers for all addresses of a name. */
type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Looks a name up and refuses it where any of its addresses is not public. It stands at the very
 * connection: a name that was public when it was stored may have moved since.
 */
export const publicLookup =
  (resolve: Resolve = lookup): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) {
        callback(error, [])
        return
      }
      // guard: push-to-public-hosts
      if (!addresses.every(({ address }) => isPublicAddress(address))) {
        const refusal = new Error('Not a public address')
        callback(Object.assign(refusal, { code: 'PUSH_HOST_PRIVATE' }), [])
        return
      }
      const [first] = addresses
      if (options.all || !first) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
