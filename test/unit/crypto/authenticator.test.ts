import { describe, expect, test } from 'vitest'

import { toBase32 } from '../../../src/core/base32.js'
import { appAddress, matchingStep, newAppKey } from '../../../src/otp/authenticatorApp.js'
import {
  findRecoveryHash,
  hashRecoveryCodes,
  isRecoveryCode,
  newRecoveryCodes,
} from '../../../src/otp/recoveryCodes.js'

const COST = { N: 1024, p: 1, r: 8 }
const at = (seconds: number): Date => new Date(seconds * 1000)

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foob', 'MZXW6YQ'],
  ['foobar', 'MZXW6YTBOI'],
])('base32 of %j (RFC 4648 §10)', (text, expected) => {
  expect(toBase32(Buffer.from(text))).toBe(expected)
})

describe('codes of an authenticator app', () => {
  const key = toBase32(Buffer.from('12345678901234567890'))

  // RFC 6238 Appendix B, the last six of its eight digits
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at %i seconds is %s', (seconds, code) => {
    expect(matchingStep(key, code, at(seconds))).toBe(Math.floor(seconds / 30))
  })

  test('one step away count for their own step, two steps away not at all', () => {
    const step = Math.floor(59 / 30)
    expect(matchingStep(key, '287082', at(59 + 30))).toBe(step)
    expect(matchingStep(key, '287082', at(59 - 30))).toBe(step)
    expect(matchingStep(key, '287082', at(59 + 60))).toBeNull()
  })

  test.each(['28708', '2870820', '28708a', '', ' 287082', '２８７０８２'])('%j is none', (code) => {
    expect(matchingStep(key, code, at(59))).toBeNull()
  })

  test('belong to their own key of 160 bits', () => {
    const keys = new Set(Array.from({ length: 50 }, newAppKey))
    expect(keys.size).toBe(50)
    for (const one of keys) expect(one).toMatch(/^[A-Z2-7]{32}$/)
  })

  test('the address holds what apps read, without a plus sign', () => {
    const address = appAddress({ account: 'a+b@client.example', issuer: 'Harbor County', key })
    expect(address).toBe(
      `otpauth://totp/Harbor%20County:a%2Bb%40client.example?secret=${key}&issuer=Harbor%20County&algorithm=SHA1&digits=6&period=30`,
    )
  })
})

describe('recovery codes', () => {
  test('are ten, all different, and found by what was typed in any spelling', async () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    const hashes = await hashRecoveryCodes(codes, COST)
    const [first = '', second = ''] = codes
    expect(await findRecoveryHash(hashes, first, COST)).toBe(hashes[0])
    const typed = second.toLowerCase().replaceAll('-', ' ').replaceAll('o', '0')
    expect(await findRecoveryHash(hashes, typed, COST)).toBe(hashes[1])
    expect(await findRecoveryHash(hashes, 'AAAA-AAAA-AAAA-AAAA', COST)).toBeUndefined()
  })

  test('are told from the six digits of an app', () => {
    expect(isRecoveryCode('abcd efgh ijkl mnop')).toBe(true)
    expect(isRecoveryCode('123456')).toBe(false)
  })
})
