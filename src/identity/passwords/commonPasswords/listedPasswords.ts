import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

/**
 * What people write for a letter to make a common password look new; both sides are folded, so
 * digits of the list match too.
 */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['!', 'i'],
  ['|', 'i'],
  ['1', 'i'],
  ['l', 'i'],
  ['0', 'o'],
  ['2', 'z'],
  ['3', 'e'],
  ['4', 'a'],
  ['@', 'a'],
  ['5', 's'],
  ['$', 's'],
  ['6', 'g'],
  ['9', 'g'],
  ['7', 't'],
  ['8', 'b'],
])

/** Three at most: a longer run of symbols may be what makes a password strong. */
const SEPARATORS = /(?<![\s\-_.,'/])[\s\-_.,'/]{1,3}(?![\s\-_.,'/])/g

/** `P@ss w0rd`, `p-a-s-s-w-o-r-d` and `ｐａｓｓｗｏｒｄ` → `password`. */
const fold = (text: string): string => {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase()
  const joined = plain.trim().replaceAll(SEPARATORS, '')
  return Array.from(joined, (letter) => LOOKALIKES.get(letter) ?? letter).join('')
}

/** Unpacked once: those too long for the list of the estimator, which is one of short ones. */
const longPasswords = async (): Promise<string[]> => {
  const { LONG_PASSWORDS } = await import('./longPasswords.js')
  const text = await promisify(brotliDecompress)(Buffer.from(LONG_PASSWORDS, 'base64'))
  return text.toString('utf8').split('\n')
}

const load = async (): Promise<ReadonlySet<string>> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set([...dictionary['passwords-common'], ...(await longPasswords())].map(fold))
}

let listed: Promise<ReadonlySet<string>> | undefined

/**
 * Whether the password is one of the 49,000 most common ones or of the 9,700 long ones among the
 * most common million (ASVS 5.0 6.2.4, 6.2.12), however its case, accents, lookalikes and spaces
 * are written.
 */
export const isListed = async (password: string): Promise<boolean> => {
  listed ??= load()
  return (await listed).has(fold(password))
}
