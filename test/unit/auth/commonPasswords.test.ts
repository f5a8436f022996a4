import { brotliDecompressSync } from 'node:zlib'

import { dictionary } from '@zxcvbn-ts/language-common'
import { describe, expect, it } from 'vitest'

import { LONG_PASSWORDS } from '../../../src/identity/passwords/commonPasswords/longPasswords.js'
import { checkPassword } from '../../../src/identity/passwords/passwordPolicy.js'

const policy = {
  email: 'mike@client.example',
  minLength: 15,
  productName: 'Harbor County Services',
}

const lengthOf = (text: string): number => Array.from(text).length
const listed = dictionary['passwords-common']
const long = listed.filter((password) => lengthOf(password) >= policy.minLength)
/** Of 15 characters and more, from breaches, the most common first. */
const breached = brotliDecompressSync(Buffer.from(LONG_PASSWORDS, 'base64'))
  .toString('utf8')
  .split('\n')

/** Those of the passwords that get any other answer than the one expected. */
const others = async (passwords: readonly string[], expected: string): Promise<string[]> => {
  const answers = await Promise.all(passwords.map((password) => checkPassword(password, policy)))
  return passwords.filter((_, index) => answers[index] !== expected)
}

const replaced = (pairs: Record<string, string>) => (password: string) =>
  Array.from(password, (letter) => pairs[letter] ?? letter).join('')

/** The same words again and again up to the least length. */
const filled = (word: string, by = word): string => {
  let text = word
  while (lengthOf(text) < policy.minLength) text += by
  return text
}

describe('the bundled list of common passwords', () => {
  it('holds more than the 3,000 most common ones', () => {
    expect(new Set(listed).size).toBeGreaterThanOrEqual(3000)
    expect(listed.slice(0, 3)).toEqual(['123456', 'password', '12345678'])
  })

  it('holds more than the 3,000 most common ones of 15 characters and more', () => {
    expect(new Set(breached).size).toBe(9747)
    expect(breached.filter((password) => lengthOf(password) < policy.minLength)).toEqual([])
    expect(breached).toContain('passwordpassword')
  })

  it('has every long one of breaches refused, with a capital first as well', async () => {
    const capital = (password: string) => password.charAt(0).toUpperCase() + password.slice(1)
    expect(await others(breached, 'PASSWORD_COMMON')).toEqual([])
    expect(await others(breached.map(capital), 'PASSWORD_COMMON')).toEqual([])
  })

  it('has every shorter one refused by its length', async () => {
    const short = listed.filter((password) => lengthOf(password) < policy.minLength)
    expect(await others(short, 'PASSWORD_TOO_SHORT')).toEqual([])
  })

  it.each<[string, (password: string) => string]>([
    ['as it is', (password) => password],
    ['in upper case', (password) => password.toUpperCase()],
    ['with a capital first', (password) => password.charAt(0).toUpperCase() + password.slice(1)],
    [
      'with digits for letters',
      replaced({ a: '4', b: '8', e: '3', i: '1', l: '1', o: '0', s: '5', t: '7' }),
    ],
    ['with symbols for letters', replaced({ a: '@', i: '!', o: '0', s: '$' })],
    ['with spaces around it', (password) => `  ${password} `],
    ['with a space inside', (password) => `${password.slice(0, 7)} ${password.slice(7)}`],
    ['with a hyphen inside', (password) => `${password.slice(0, 7)}-${password.slice(7)}`],
    ['with a space after each letter', (password) => Array.from(password).join(' ')],
    ['in full width', (password) => password.replaceAll(/[!-~]/g, widen)],
    ['backwards', (password) => Array.from(password).toReversed().join('')],
    ['with a mark at the end', (password) => `${password}!`],
    ['with a year at the end', (password) => `${password}2026`],
  ])('has every one of 15 characters and more refused %s', async (_, written) => {
    expect(await others(long.map(written), 'PASSWORD_COMMON')).toEqual([])
  })

  it('has the shorter ones refused that are made long with spaces', async () => {
    const spaced = listed.slice(0, 3000).map((password) => Array.from(password).join(' '))
    const enough = spaced.filter((password) => lengthOf(password) >= policy.minLength)
    expect(enough.length).toBeGreaterThan(600)
    expect(await others(enough, 'PASSWORD_COMMON')).toEqual([])
  })
})

const widen = (letter: string): string =>
  String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)

describe('long passwords made of the most common ones', () => {
  it('are refused when one of the first 3,000 is repeated', async () => {
    const top = listed.slice(0, 3000)
    const repeated = top.flatMap((word) => [filled(word), filled(word).toUpperCase()])
    expect(await others(repeated, 'PASSWORD_COMMON')).toEqual([])
    expect(
      await others(
        top.map((word) => filled(word, ` ${word}`)),
        'PASSWORD_COMMON',
      ),
    ).toEqual([])
  })

  it.each<[string, (word: string) => string]>([
    ['filled up with digits in order', (word) => `${word}12345678901234`.slice(0, 15)],
    ['filled up with marks', (word) => filled(word, '!')],
    ['repeated with a capital and a mark', (word) => `${capital(filled(word))}!`],
  ])('are refused when one of the first 300 is %s', async (_, made) => {
    const top = listed.slice(0, 300)
    expect(await others(top.map(made), 'PASSWORD_COMMON')).toEqual([])
  })

  it.each([
    'passwordpassword',
    'Passwordpassword1',
    'password1234567',
    'qwertyuiopasdfgh',
    'asdfghjklqwertyuiop',
    'poiuytrewqlkjhgfdsa',
    'qazwsxedcrfvtgbyhn',
    'azertyuiopqsdfgh',
    '!@#$%^&*()_+qwe',
    'p a s s w o r d',
    '12041990120419901204',
    '07/04/1976 07/04/1976',
    '1990-04-12-1990-04-12',
    'mike@client.example mike@client.example',
    'm1ke@cl1ent.ex4mple',
    'mike client 2026',
    'H4rborC0untyS3rvices',
    'Harbor County Portal',
    'Harbor Services 2026!',
    'Client Portal 2026',
    'portal del cliente',
  ])('are refused: %j', async (password) => {
    expect(await checkPassword(password, policy)).toBe('PASSWORD_COMMON')
  })

  it('may be repeated where one alone is enough, and hold a common word among others', async () => {
    const phrases = [
      'river lamp window tall river lamp window tall',
      'my client portal has a red door',
    ]
    expect(await Promise.all(phrases.map((one) => checkPassword(one, policy)))).toEqual([
      null,
      null,
    ])
  })
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
