import type { Payload } from 'payload'
import { describe, expect, test } from 'vitest'

import { invitationToken, resetToken } from '../../../src/otp/linkTokens.js'
import { codeOf, isCodeOf } from '../../../src/otp/mailedCode.js'

const here = { secret: 'one secret' } as Payload
const elsewhere = { secret: 'another secret' } as Payload

describe('a mailed code', () => {
  test('has six digits, is the same each time it is asked for, and new with each sending', () => {
    const code = codeOf(here, { id: 'a', sends: 1 })
    expect(code).toMatch(/^\d{6}$/)
    expect(codeOf(here, { id: 'a', sends: 1 })).toBe(code)
    const others = [
      codeOf(here, { id: 'a', sends: 2 }),
      codeOf(here, { id: 'b', sends: 1 }),
      codeOf(elsewhere, { id: 'a', sends: 1 }),
    ]
    expect(new Set([code, ...others]).size).toBeGreaterThan(2)
  })

  test('is right for its own challenge and sending only', () => {
    const code = codeOf(here, { id: 'a', sends: 2 })
    expect(isCodeOf(here, { id: 'a', sends: 2 }, code)).toBe(true)
    for (const challenge of [
      { id: 'a', sends: 1 },
      { id: 'a', sends: 3 },
    ]) {
      expect(isCodeOf(here, challenge, code)).toBe(codeOf(here, challenge) === code)
    }
  })

  test.each(['', '12345', '1234567', ' 123456', '12345x', '１２３４５６', '-12345', '1e5000'])(
    'is not %j',
    (typed) => {
      expect(isCodeOf(here, { id: 'a', sends: 1 }, typed)).toBe(false)
    },
  )

  test('with more digits behind it is wrong, also when the first six are right', () => {
    const code = codeOf(here, { id: 'a', sends: 1 })
    expect(isCodeOf(here, { id: 'a', sends: 1 }, `${code}0`)).toBe(false)
  })

  test('is spread evenly: no digit is rare in any place', () => {
    const counts = Array.from({ length: 6 }, () => Array.from({ length: 10 }, () => 0))
    for (let id = 0; id < 5000; id += 1) {
      for (const [place, digit] of [...codeOf(here, { id, sends: 1 })].entries()) {
        const row = counts[place]
        if (row) row[Number(digit)] = (row[Number(digit)] ?? 0) + 1
      }
    }
    for (const row of counts) {
      for (const count of row) expect(Math.abs(count - 500)).toBeLessThan(120)
    }
  })
})

describe('a link', () => {
  test('is new with each sending, and one purpose never opens another', () => {
    const tokens = [
      invitationToken(here, { generation: 1, id: 'a' }),
      invitationToken(here, { generation: 2, id: 'a' }),
      invitationToken(here, { generation: 1, id: 'b' }),
      invitationToken(elsewhere, { generation: 1, id: 'a' }),
      resetToken(here, { id: 'a' }),
    ]
    expect(new Set(tokens).size).toBe(tokens.length)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
    expect(invitationToken(here, { generation: 1, id: 'a' })).toBe(tokens[0])
  })
})
