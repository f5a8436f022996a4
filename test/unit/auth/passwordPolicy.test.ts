import { describe, expect, it } from 'vitest'

import { passphraseWords } from '../../../src/identity/passwords/commonPasswords/passphraseWords.js'
import { checkPassword, suggestPassphrase } from '../../../src/identity/passwords/passwordPolicy.js'

const policy = {
  email: 'mike@client.example',
  minLength: 15,
  productName: 'Harbor County Services',
}

describe('checkPassword', () => {
  it.each([
    'river lamp window tall',
    'my dog is called rex',
    'mi perro se llama luna',
    'i love my mother so',
    'tr0ub4dor&3-kx7p2mq',
    'contraseña más larga ñandú',
    '  spaces at both ends  ',
    'Mike likes the harbor in the morning',
    '密码密码很长的一个句子没有人知道它',
  ])('takes %j', async (password) => {
    expect(await checkPassword(password, policy)).toBeNull()
  })

  it.each([
    'password1234567',
    'passwordpassword',
    'P@ssw0rd12345678!',
    'thisismypassword',
    '123456789012345',
    '987654321098765',
    'abcdefghijklmnop',
    'aaaaaaaaaaaaaaa',
    'aaaaabbbbbccccc',
    'abcabcabcabcabcabc',
    'qwertyuiopasdfgh',
    '1qaz2wsx3edc4rfv',
    'iloveyouiloveyou',
    'Summer2026Summer2026',
    'letmeinletmein123',
    '123456789qwerty',
    'contraseña12345',
    'teamoteamoteamo',
    'password password',
    'a'.repeat(1000),
  ])('refuses the common or trivial %j', async (password) => {
    expect(await checkPassword(password, policy)).toBe('PASSWORD_COMMON')
  })

  it.each([
    'mike@client.example',
    'MIKE@CLIENT.EXAMPLE',
    'mike@client.example2026',
    'mikemikemikemike',
    'harborcountyservices',
    'Harbor-County-Services!',
    'harbor county services 2026',
    'HarborCountyServices12345',
  ])('refuses %j, which is the address or the service', async (password) => {
    expect(await checkPassword(password, policy)).toBe('PASSWORD_COMMON')
  })

  it.each(['password', 'sunshine', 'iloveyou', 'p@ssw0rd', '1234567890', 'contraseña'])(
    'refuses the common %j where a host allows 8 characters',
    async (password) => {
      expect(await checkPassword(password, { ...policy, minLength: 8 })).toBe('PASSWORD_COMMON')
    },
  )

  it('takes random characters of the least length that a host allows', async () => {
    expect(await checkPassword('kx7p2mqa', { ...policy, minLength: 8 })).toBeNull()
  })

  it('counts characters, not bytes, after normalisation', async () => {
    const composed = 'ñandú-óleo-más-'
    expect(Array.from(composed)).toHaveLength(15)
    expect(await checkPassword(composed, policy)).toBeNull()
    expect(await checkPassword(composed.normalize('NFD'), policy)).toBeNull()
    expect(await checkPassword(composed.slice(1).normalize('NFD'), policy)).toBe(
      'PASSWORD_TOO_SHORT',
    )
    expect(await checkPassword('😀🐢🌲🚲🍋🎈🧩', policy)).toBe('PASSWORD_TOO_SHORT')
  })

  it('takes passwords as long as 1,000 characters and none longer', async () => {
    const long = Array.from({ length: 200 }, (_, index) => (index * 7919 + 12_345) % 100_000)
      .map((number) => String(number).padStart(5, 'x'))
      .join('')
    expect(long).toHaveLength(1000)
    expect(await checkPassword(long, policy)).toBeNull()
    expect(await checkPassword(`${long}x`, policy)).toBe('PAYLOAD_TOO_LARGE')
  })

  it('keeps a symbol-rich password that happens to hold a short name', async () => {
    const kai = { ...policy, email: 'kai@client.example' }
    expect(await checkPassword('kai#9$&*!^%(7Qz', kai)).toBeNull()
  })
})

describe('suggestPassphrase', () => {
  it.each(['en', 'es'])('draws from at least 1,296 plain, different words (%s)', async (locale) => {
    const words = await passphraseWords(locale)
    expect(words.length).toBeGreaterThanOrEqual(1296)
    expect(new Set(words).size).toBe(words.length)
    expect(words.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([])
  })

  it.each(['en', 'es', 'es-MX', 'fr'])(
    'is four words that the policy takes (%s)',
    async (locale) => {
      const passphrases = await Promise.all(
        Array.from({ length: 50 }, () => suggestPassphrase({ locale })),
      )
      const refused = await Promise.all(passphrases.map((one) => checkPassword(one, policy)))
      expect(passphrases.filter((one) => !/^[a-z]+( [a-z]+){3}$/.test(one))).toEqual([])
      expect(refused.filter(Boolean)).toEqual([])
    },
  )

  it('asks the given source for each word, with the size of the list', async () => {
    const words = await passphraseWords('en')
    const asked: number[] = []
    const random = (max: number): number => asked.push(max) - 1
    expect(await suggestPassphrase({ random })).toBe(words.slice(0, 4).join(' '))
    expect(asked).toEqual([words.length, words.length, words.length, words.length])
  })

  it('adds words until a longer minimum is met', async () => {
    const passphrase = await suggestPassphrase({ minLength: 60 })
    expect(passphrase.length).toBeGreaterThanOrEqual(60)
  })
})
