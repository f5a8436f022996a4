import { asyncProperty, array, assert, constantFrom, oneof, string } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { loginInput } from '../../../src/features/sign-in/actions/login.js'
import { parseInput } from '../../../src/actions/input.js'
import { checkPassword } from '../../../src/identity/passwords/passwordPolicy.js'
import { hashPassword, verifyPassword } from '../../../src/crypto/password.js'

const policy = { minLength: 15 }
/** Cheap: what is tried is what goes into the hash, not how hard it is to guess. */
const COST = { N: 16, p: 1, r: 8 }
const RUNS = { numRuns: 80, seed: 20_261_122 }

const codePoints = (text: string): string[] => Array.from(text)
const composed = (text: string): string => text.normalize('NFC')

/** Any code point, and often those where spellings differ: accents in one and in two, Hangul, signs with twins, emoji, spaces. */
const codePoint = oneof(
  string({ maxLength: 1, minLength: 1, unit: 'binary' }),
  constantFrom(
    ...Array.from(
      'a\u00E9\u0301\u0323\u0308\u00F1n\u0303\uFF57\uFB01\u00C5\u212B\uAC01\u1100\u1161\u11A8\u03A9\u2126密码',
    ),
  ),
  constantFrom('😀', '🐢', '\u200D', '\uFE0F', ' ', '\u00A0', '\u3000', '\t'),
)
const typedPassword = array(codePoint, { maxLength: 128, minLength: 15 })
  .map((all) => all.join(''))
  .filter((typed) => !typed.includes('\0'))

/** What an action is given of what was typed. */
const received = (typed: string): string =>
  parseInput(loginInput, { email: 'mike@client.example', password: typed }).password

/** Other passwords than this one, however little differs. */
const neighbours = (typed: string): string[] => {
  const all = codePoints(typed)
  const last = all.at(-1) === 'x' ? 'y' : 'x'
  const others = [
    [...all.slice(0, -1), last].join(''),
    all.slice(0, -1).join(''),
    all.slice(1).join(''),
    ` ${typed}`,
    `${typed} `,
    typed.trim(),
    typed.toUpperCase(),
  ]
  return others.filter((one) => composed(one) !== composed(typed))
}

const verifies = async (tries: readonly string[], hash: string): Promise<boolean[]> =>
  Promise.all(tries.map((one) => verifyPassword(one, hash, [COST])))

describe('a password of any 15 to 128 code points', () => {
  it('that is taken lets in afterwards, composed or decomposed, and nothing else does', async () => {
    let taken = 0
    await assert(
      asyncProperty(typedPassword, async (typed) => {
        expect(received(typed)).toBe(typed)
        const answer = await checkPassword(typed, policy)
        const tooShort = codePoints(composed(typed)).length < policy.minLength
        expect(answer === 'PASSWORD_TOO_SHORT').toBe(tooShort)
        if (answer) return
        taken += 1
        const hash = await hashPassword(typed, COST)
        const same = [typed, composed(typed), typed.normalize('NFD')]
        expect(await verifies(same, hash)).toEqual(same.map(() => true))
        const others = neighbours(typed)
        expect(await verifies(others, hash)).toEqual(others.map(() => false))
      }),
      RUNS,
    )
    expect(taken).toBeGreaterThan(RUNS.numRuns / 2)
  })

  it('gets the same answer from the policy composed and decomposed', async () => {
    await assert(
      asyncProperty(typedPassword, async (typed) => {
        const [one, two] = [composed(typed), typed.normalize('NFD')]
        expect(await checkPassword(one, policy)).toBe(await checkPassword(two, policy))
      }),
      { ...RUNS, numRuns: 40 },
    )
  })
})

describe('the length of a password', () => {
  const inner = 'kx7 p2mq vr9 ' + 'tall window lamp river '.repeat(6)
  const between = (length: number): string => `😀${inner.slice(0, length - 2)}🐢`

  it.each([
    [14, 'PASSWORD_TOO_SHORT'],
    [15, null],
    [128, null],
    [129, null],
  ])('is counted in code points, emoji at both ends: %i', async (length, answer) => {
    expect(codePoints(between(length))).toHaveLength(length)
    expect(await checkPassword(between(length), policy)).toBe(answer)
  })

  it.each([15, 128, 129])('cuts nothing off: the last of %i code points counts', async (length) => {
    const hash = await hashPassword(between(length), COST)
    const all = codePoints(between(length))
    const other = [...all.slice(0, -1), '🐙'].join('')
    expect(await verifies([between(length), other], hash)).toEqual([true, false])
  })

  it('counts spaces at both ends, which belong to the password', async () => {
    const typed = '  kx7 p2mq vr9 '
    expect(received(typed)).toBe(typed)
    expect(await checkPassword(typed, policy)).toBeNull()
    expect(await checkPassword(typed.trim(), policy)).toBe('PASSWORD_TOO_SHORT')
    const hash = await hashPassword(typed, COST)
    expect(await verifies([typed, typed.trim()], hash)).toEqual([true, false])
  })
})

describe('what the hash cannot tell apart', () => {
  it.each([
    ['U+0000, at the end as if it were not there', 'river lamp window\0', 'river lamp window'],
    [
      'half a surrogate pair, any as any other',
      'river lamp window \uD83D',
      'river lamp window \uDE00',
    ],
  ])('is no part of a password: %s', async (_, one, other) => {
    expect(await verifies([other], await hashPassword(one, COST))).toEqual([true])
    expect(() => received(one)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
  })
})
