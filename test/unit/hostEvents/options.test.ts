import { afterEach, expect, expectTypeOf, test, vi } from 'vitest'

import { checkHostEvents } from '../../../src/config/checkHostEvents.js'
import type { HostEventHandlers } from '../../../src/config/hostEventOptions.js'
import { attack } from '../../attacks/attack.js'

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const webhook = { name: 'crm', secret: SECRET, url: 'https://crm.example/events/key-of-ours' }

type Given = Record<string, unknown>
const check = (change: Given, more: Given[] = []): void =>
  checkHostEvents({ webhooks: [{ ...webhook, ...change }, ...more] as never })

afterEach(() => vi.unstubAllEnvs())

test.each([
  {},
  { events: ['request.completed', 'message.received'] },
  { secret: [SECRET, `whsec_${Buffer.alloc(24, 1).toString('base64')}`] },
  { url: 'http://crm.example/' },
  { internal: true, url: 'http://10.0.0.7:8080/' },
])('a webhook that fits starts: %j', (change) => {
  expect(() => check(change)).not.toThrow()
})

test.each<[Given, RegExp]>([
  [{ name: 'CRM' }, /webhooks\[0\]\.name` is "CRM"\. Use up to 40/],
  [{ name: 'on' }, /name of|that of the handlers/],
  [{ url: 'crm.example' }, /webhooks\[0\]\.url` is "no such address"\. Give a whole https/],
  [{ url: 'ftp://crm.example/' }, /Give a whole https/],
  [{ url: 'https://me:secret@crm.example/' }, /an address with a password/],
  [{ secret: 'key-of-ours' }, /webhooks\[0\]\.secret` is "no such secret"/],
  [{ secret: 'whsec_c2hvcnQ=' }, /24 to 64 random bytes/],
  [{ secret: [] }, /Give one secret, or a list/],
  [{ secret: undefined }, /Give one secret, or a list/],
  [{ events: [] }, /Give a list of types/],
  [{ events: ['request.finished'] }, /"request.finished"\. There is no such event/],
  [{ internal: 'yes' }, /Give true or false/],
  [{ secrets: SECRET }, /webhooks\[0\]\.secrets` is "given"/],
])('one that does not is told of by name, with what to do: %j', (change, message) => {
  expect(() => check(change)).toThrow(message)
})

test('no error holds a secret or an address, which may be a key', () => {
  const wrong: Given[] = [
    { secret: `${SECRET}!` },
    { secrets: SECRET },
    { url: 'https://me:key-of-ours@crm.example/' },
    { url: 'key-of-ours' },
  ]
  for (const change of wrong) {
    const text = ((): string => {
      try {
        check(change)
        return 'nothing was thrown: key-of-ours'
      } catch (error) {
        return String(error)
      }
    })()
    expect(text).not.toMatch(/key-of-ours|BwcHBwcH/)
  }
})

test('two webhooks have two names', () => {
  expect(() => check({}, [webhook])).toThrow(/webhooks\[1\]\.name.*two webhooks have this one/)
})

test('a handler of an event that there is not is refused, and the nearest named', () => {
  const handler = (): void => undefined
  expect(() => checkHostEvents({ on: { requestCompleted: handler } })).not.toThrow()
  expect(() => checkHostEvents({ on: { requestComplete: handler } as never })).toThrow(
    /requestCompleted/,
  )
  expect(() => checkHostEvents({ on: { requestCompleted: 'no' } as never })).toThrow(
    /Give a function/,
  )
})

test.each(['10.0.0.7', '127.0.0.1', '169.254.169.254', '[::1]', '[::ffff:10.0.0.1]', '2130706433'])(
  attack('HOOK-02', '%s'),
  (host) => {
    expect(() => check({ url: `https://${host}/` })).toThrow(/address of a private network/)
  },
)

test(attack('HOOK-07'), () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(() => check({})).not.toThrow()
  for (const internal of [false, true])
    expect(() => check({ internal, url: 'http://crm.example/' })).toThrow(/in the clear/)
})

test('a handler knows what its event holds', () => {
  const handlers: HostEventHandlers = {
    requestCompleted: ({ event }) => {
      expectTypeOf(event.type).toEqualTypeOf<'request.completed'>()
      expectTypeOf(event.data.type).toEqualTypeOf<
        'assessment' | 'document' | 'location' | 'roi' | undefined
      >()
      expectTypeOf(event.data).not.toHaveProperty('permission')
    },
  }
  expect(Object.keys(handlers)).toEqual(['requestCompleted'])
})
