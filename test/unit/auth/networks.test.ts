import { describe, expect, it } from 'vitest'

import { canonicalAddress, networksOf } from '../../../src/limits/networks.js'

describe('canonicalAddress', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['192.0.2.1:51234', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:0201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['[::ffff:192.0.2.1]:443', '192.0.2.1'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::', '::'],
  ])('takes %j for %s', (text, address) => {
    expect(canonicalAddress(text)).toBe(address)
  })

  it.each([
    '',
    'unknown',
    '_hidden',
    '192.0.2',
    '192.0.2.256',
    '010.0.0.1',
    '0x7f.1',
    '2130706433',
    '1.2.3.4.5',
    '1.2.3.4:',
    '1.2.3.4:99999999',
    '2001:db8::1::2',
    '2001:db8:::1',
    'g::1',
    '[2001:db8::1',
    '[192.0.2.1]x',
    '%eth0',
    'for=192.0.2.1',
    '192.0.2.1 203.0.113.1',
    '1'.repeat(5000),
  ])('takes %j for nobody', (text) => {
    expect(canonicalAddress(text)).toBeNull()
  })
})

describe('networksOf', () => {
  it('counts IPv4 by the address, IPv6 by what one subscriber and one site hold', () => {
    expect(networksOf('192.0.2.1')).toEqual({ subscriber: '192.0.2.1' })
    expect(networksOf('2001:db8:1:2:3:4:5:6')).toEqual({
      site: '2001:db8:1::/48',
      subscriber: '2001:db8:1:2::/64',
    })
    expect(networksOf('2001:db8::1')).toEqual({
      site: '2001:db8:0::/48',
      subscriber: '2001:db8:0:0::/64',
    })
    expect(networksOf('::1').subscriber).toBe('0:0:0:0::/64')
  })
})
