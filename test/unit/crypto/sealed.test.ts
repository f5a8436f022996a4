import type { Payload } from 'payload'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'

import { createContext } from '../../../src/config/context.js'
import type { ClientPortalOptions } from '../../../src/config/options.js'
import { sanitizeOptions } from '../../../src/config/sanitizeOptions.js'
import { PLUGIN_SLUG } from '../../../src/core/slugs.js'
import { isSealed, keyIDOf, seal, unseal, type Place } from '../../../src/crypto/sealed.js'
import { openSSN, sealSSN } from '../../../src/crypto/ssn.js'
import { REGISTRY } from '../../../src/registry/index.js'
import { createPorts } from '../../../src/registry/ports.js'

const NEW = { id: '2027', secret: 'mmuD7wAfuNSoGQoeUtpTOsk5t15SLsqS0xZ6fxwuHr8=' }
const OLD = { id: '2026', secret: '0123456789abcdef1032547698badcfe'.repeat(2) }

type Keys = NonNullable<ClientPortalOptions['encryption']>['keys']

const installation = (secret: string, keys: Keys = [], now = '2027-01-01'): Payload => {
  const options = sanitizeOptions({ encryption: { keys }, testing: { clock: () => new Date(now) } })
  const custom = {
    [PLUGIN_SLUG]: createContext({
      options,
      ports: createPorts(options),
      registry: REGISTRY,
      staffSlug: 'users',
    }),
  }
  return { config: { custom }, secret } as unknown as Payload
}
const here = installation('one secret')
const elsewhere = installation('another secret')
const place: Place = { collection: 'clients', field: 'ssn', row: 1 }

describe('sealed text', () => {
  test('opens at its place with the same secret, and nowhere else', () => {
    const sealed = seal(here, place, 'Müller 123')
    expect(isSealed(sealed)).toBe(true)
    expect(sealed).not.toContain('123')
    expect(unseal(here, place, sealed)).toBe('Müller 123')
    expect(unseal(here, { ...place, row: 2 }, sealed)).toBeNull()
    expect(unseal(here, { ...place, field: 'phone' }, sealed)).toBeNull()
    expect(unseal(here, { ...place, collection: 'portalDrafts' }, sealed)).toBeNull()
    expect(unseal(elsewhere, place, sealed)).toBeNull()
  })

  test('is different each time, and may be empty', () => {
    expect(seal(here, place, 'a')).not.toBe(seal(here, place, 'a'))
    expect(unseal(here, place, seal(here, place, ''))).toBe('')
  })

  test('that was changed anywhere does not open', () => {
    const sealed = seal(here, place, '123456789')
    const parts = sealed.split('.')
    for (const at of parts.keys()) {
      const changed = parts.map((part, index) =>
        index === at ? `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}` : part,
      )
      expect(unseal(here, place, changed.join('.')), `part ${at}`).toBeNull()
    }
    const short = [...parts.slice(0, 4), parts[4]?.slice(0, 6)].join('.')
    for (const broken of [
      '',
      'v1',
      'v1.main',
      'v1.main.a.b.c',
      '123456789',
      `${sealed}AA`,
      short,
    ]) {
      expect(unseal(here, place, broken)).toBeNull()
    }
  })

  test('a Social Security number opens for its own client only', () => {
    const sealed = sealSSN(here, 'a', '123456789')
    expect(openSSN(here, 'a', sealed)).toBe('123456789')
    expect(openSSN(here, 'b', sealed)).toBeNull()
    expect(openSSN(here, 'a', '123456789')).toBeNull()
  })
})

describe('keys of the host', () => {
  test('the first seals, all open, and the one of the installation always does', () => {
    const main = seal(here, place, 'main')
    const old = seal(installation('one secret', [OLD]), place, 'old')
    const both = installation('one secret', [NEW, OLD])
    const present = seal(both, place, 'new')
    expect([main, old, present].map(keyIDOf)).toEqual(['main', '2026', '2027'])
    expect([main, old, present].map((one) => unseal(both, place, one))).toEqual([
      'main',
      'old',
      'new',
    ])
    expect(unseal(installation('one secret', [NEW]), place, old)).toBeNull()
    expect(unseal(installation('one secret', [OLD, NEW]), place, present)).toBe('new')
  })

  test('a key seals from its own moment on and opens before', () => {
    const keys = [{ ...NEW, sealsFrom: '2027-02-01T00:00:00Z' }, OLD]
    const before = installation('one secret', keys, '2027-01-31T23:59:59Z')
    const after = installation('one secret', keys, '2027-02-01T00:00:00Z')
    expect(keyIDOf(seal(before, place, 'x'))).toBe('2026')
    expect(keyIDOf(seal(after, place, 'x'))).toBe('2027')
    expect(unseal(before, place, seal(after, place, 'x'))).toBe('x')
  })

  test.each([
    ['too short', { id: 'a', secret: 'c2hvcnQ=' }, 'encryption.keys.0.secret` is 5 bytes long'],
    ['a sentence', { id: 'a', secret: 'no, not a key!' }, 'neither base64 nor hex'],
    ['filler', { id: 'a', secret: '00'.repeat(32) }, 'not random'],
    ['with the id of the built-in key', { ...NEW, id: 'main' }, 'encryption.keys.0.id` is "main"'],
    ['with a dot in its id', { ...NEW, id: 'a.b' }, 'encryption.keys.0.id'],
    ['from no date on', { ...NEW, sealsFrom: 'soon' }, 'encryption.keys.0.sealsFrom'],
  ])('a key that is %s stops the start, without being printed', (_, key, words) => {
    const start = () => sanitizeOptions({ encryption: { keys: [key] } })
    expect(start).toThrow(words)
    expect(start).not.toThrow(key.secret)
  })

  test('no two keys share an id or a secret', () => {
    expect(() => sanitizeOptions({ encryption: { keys: [NEW, { ...OLD, id: NEW.id }] } })).toThrow(
      'again',
    )
    expect(() => sanitizeOptions({ encryption: { keys: [NEW, { ...NEW, id: 'b' }] } })).toThrow(
      'that of another key',
    )
  })

  test('are not printed with the options', () => {
    const printed = inspect(sanitizeOptions({ encryption: { keys: [NEW] } }), { depth: 9 })
    expect(printed).not.toContain(NEW.secret.slice(0, 10))
    expect(printed).not.toContain(Buffer.from(NEW.secret, 'base64').toString('hex').slice(0, 10))
  })
})
