import type { Payload } from 'payload'
import { describe, expect, test } from 'vitest'

import { keyedHash, purposeKey, randomToken, tokenDigest } from '../../../src/crypto/keys.js'
import { hashPassword, isOutdated, verifyPassword } from '../../../src/crypto/password.js'

const installation = (secret: string): Payload => ({ secret }) as Payload
const here = installation('one secret')
const elsewhere = installation('another secret')

describe('keys', () => {
  test('differ by purpose and by installation, and are the same each time', () => {
    const keys = [
      purposeKey(here, 'field'),
      purposeKey(here, 'invitation'),
      purposeKey(elsewhere, 'field'),
    ].map((key) => key.toString('hex'))
    expect(new Set(keys).size).toBe(3)
    expect(keys[0]).toHaveLength(64)
    expect(purposeKey(installation('one secret'), 'field').toString('hex')).toBe(keys[0])
  })

  test('a keyed hash tells where one part ends and the next begins', () => {
    const hash = (...parts: (number | string)[]) =>
      keyedHash(here, 'rate-limit', ...parts).toString('hex')
    expect(hash('ab', 'c')).not.toBe(hash('a', 'bc'))
    expect(hash('abc')).not.toBe(hash('abc', ''))
    expect(hash('a', 1)).toBe(hash('a', '1'))
  })

  test('tokens are 256 random bits that fit into a link', () => {
    const tokens = Array.from({ length: 200 }, randomToken)
    expect(new Set(tokens).size).toBe(200)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
    expect(tokenDigest(tokens[0] ?? '')).not.toContain(tokens[0])
  })
})

// Hashing is slow on purpose, and slower on a busy machine.
describe('passwords', { timeout: 60_000 }, () => {
  test('belong to their hash, to the last character and in either way of writing accents', async () => {
    const hash = await hashPassword('contraseña muy larga')
    expect(await verifyPassword('contraseña muy larga', hash)).toBe(true)
    expect(await verifyPassword('contraseña muy larga'.normalize('NFD'), hash)).toBe(true)
    expect(await verifyPassword('contraseña muy largb', hash)).toBe(false)
    expect(await verifyPassword('contraseña muy larga ', hash)).toBe(false)
    expect(await verifyPassword('Contraseña muy larga', hash)).toBe(false)
  })

  test('are salted: the same one hashes differently', async () => {
    expect(await hashPassword('the same')).not.toBe(await hashPassword('the same'))
  })

  test('belong to a hash of an older cost, and no hash of one cost counts for another', async () => {
    const [present, former] = [
      { N: 2048, p: 1, r: 8 },
      { N: 1024, p: 1, r: 8 },
    ]
    const [fresh, old] = [await hashPassword('same', present), await hashPassword('same', former)]
    const costs = [present, former]
    for (const hash of [fresh, old]) {
      expect(await verifyPassword('same', hash, costs)).toBe(true)
      expect(await verifyPassword('other', hash, costs)).toBe(false)
    }
    expect([isOutdated(fresh, costs), isOutdated(old, costs)]).toEqual([false, true])
    expect(await verifyPassword('same', old, [present])).toBe(true)
  })

  test('have no end that is cut off', async () => {
    const long = 'x'.repeat(900)
    const hash = await hashPassword(`${long}a`)
    expect(await verifyPassword(`${long}b`, hash)).toBe(false)
  })

  test.each([undefined, null, '', 'scrypt', 'bcrypt$1$2$3$4$5', 'scrypt$2$8$1$$'])(
    'belong to no hash that is none: %s',
    async (hash) => {
      expect(await verifyPassword('anything', hash)).toBe(false)
    },
  )
})
