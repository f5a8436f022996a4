import type { LookupAddress } from 'node:dns'

import { expect, test } from 'vitest'

import { isPushEndpoint } from '../../../src/core/publicHosts.js'
import { isPublicAddress, publicLookup } from '../../../src/push/publicLookup.js'
import { attack } from '../../attacks/attack.js'

test.each([
  'https://fcm.googleapis.com/fcm/send/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://web.push.apple.com/abc',
  'https://wns2-par02p.notify.windows.com/w/?token=abc',
])('browsers’ own services are taken: %s', (endpoint) => {
  expect(isPushEndpoint(endpoint)).toBe(true)
})

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.31.0.1',
  '192.168.1.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:169.254.169.254',
  '64:ff9b::a00:1',
  'fd00::1',
  'fe80::1',
  'fec0::1',
  '2001:0:4136:e378::1',
  '::7f00:1',
  '::ffff:0:7f00:1',
])('%s is nobody’s push service', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['142.250.74.106', '172.32.0.1', '2a00:1450:4001:80f::200a'])('%s may be', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

const lookUp = (addresses: LookupAddress[]) =>
  new Promise((resolve) => {
    const look = publicLookup((_, __, done) => done(null, addresses))
    look('push.example', { all: true }, (error, found) => resolve(error?.code ?? found))
  })

test(attack('PUSH-06'), async () => {
  const open = { address: '142.250.74.106', family: 4 }
  expect(await lookUp([open])).toEqual([open])
  expect(await lookUp([open, { address: '10.0.0.1', family: 4 }])).toBe('PUSH_HOST_PRIVATE')
  expect(await lookUp([{ address: '::1', family: 6 }])).toBe('PUSH_HOST_PRIVATE')
})
