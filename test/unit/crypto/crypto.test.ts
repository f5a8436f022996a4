import type { Payload } from 'payload'
import { describe, expect, test } from 'vitest'

import { keyedHash, purposeKey, randomToken, tokenDigest } from '../../../src/crypto/keys.js'
import { hashPassword, verifyPassword } from '../../../src/crypto/password.js'
import { isSealed, seal, unseal } from '../../../src/crypto/sealed.js'
import { openSSN, sealSSN } from '../../../src/crypto/ssn.js'

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
      keyedHash(here, 'draft', ...parts).toString('hex')
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

describe('sealed text', () => {
  test('opens for the same place and purpose with the same secret, and nowhere else', () => {
    const sealed = seal(here, 'field', 'Müller 123', 'clients:1:ssn')
    expect(isSealed(sealed)).toBe(true)
    expect(sealed).not.toContain('123')
    expect(unseal(here, 'field', sealed, 'clients:1:ssn')).toBe('Müller 123')
    expect(unseal(here, 'field', sealed, 'clients:2:ssn')).toBeNull()
    expect(unseal(here, 'draft', sealed, 'clients:1:ssn')).toBeNull()
    expect(unseal(elsewhere, 'field', sealed, 'clients:1:ssn')).toBeNull()
  })

  test('is different each time, and may be empty', () => {
    expect(seal(here, 'field', 'a', 'x')).not.toBe(seal(here, 'field', 'a', 'x'))
    expect(unseal(here, 'field', seal(here, 'field', '', 'x'), 'x')).toBe('')
  })

  test('that was changed anywhere does not open', () => {
    const sealed = seal(here, 'field', '123456789', 'x')
    const parts = sealed.split('.')
    for (const at of parts.keys()) {
      const changed = parts.map((part, index) =>
        index === at ? `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}` : part,
      )
      expect(unseal(here, 'field', changed.join('.'), 'x'), `part ${at}`).toBeNull()
    }
    for (const broken of ['', 'v1', 'v1.main', 'v1.main.a.b.c', '123456789', `${sealed}AA`]) {
      expect(unseal(here, 'field', broken, 'x')).toBeNull()
    }
  })

  test('a Social Security number opens for its own client only', () => {
    const sealed = sealSSN(here, 'a', '123456789')
    expect(openSSN(here, 'a', sealed)).toBe('123456789')
    expect(openSSN(here, 'b', sealed)).toBeNull()
    expect(openSSN(here, 'a', '123456789')).toBeNull()
  })
})
