import { randomInt } from 'node:crypto'

import type { PortalErrorCode } from '../../core/errorCodes.js'
import { estimateGuesses } from './commonPasswords/estimateGuesses.js'
import { isListed } from './commonPasswords/listedPasswords.js'
import { passphraseWords } from './commonPasswords/passphraseWords.js'

const MAX_LENGTH = 1000
const STRONG_ENOUGH = 10
const SEPARATOR = /[\s\-_.,@'+]/g

/** What every installation is, whatever its name (ASVS 5.0 6.1.2). */
const CONTEXT_WORDS = ['client', 'cliente', 'portal']

type Policy = {
  /** Address of the account. */
  email?: string
  /** Least number of characters (option `password.minLength`). */
  minLength: number
  /** Name of the service, as everybody sees it. */
  productName?: string
}

/**
 * What is wrong with a new password, or null. Follows NIST SP 800-63B-4 §3.1.1.2 and ASVS 5.0 6.2:
 * length in Unicode characters after normalisation (NFC, as the hash does it), any characters, no
 * rules about kinds of characters; not a common password nor one made of common ones, not the
 * address or the service's name, no repetition, no sequence.
 */
export const checkPassword = async (
  password: string,
  { email, minLength, productName }: Policy,
): Promise<null | PortalErrorCode> => {
  const normalized = password.normalize('NFC')
  const { length } = Array.from(normalized)
  if (length < minLength) return 'PASSWORD_TOO_SHORT'
  if (length > MAX_LENGTH) return 'PAYLOAD_TOO_LARGE'
  const known = [email, email?.split('@', 1)[0], productName].filter((name) => name !== undefined)
  if (isMadeOf({ known, minLength, password: normalized })) return 'PASSWORD_COMMON'
  if (isRepeated(normalized, minLength) || (await isListed(normalized))) return 'PASSWORD_COMMON'
  const guesses = await estimateGuesses(normalized, [...known, ...known.map(squeeze)])
  // Ten guesses a character is what random characters count for, so a short minimum can still be
  // met.
  return guesses < 10 ** Math.min(minLength, STRONG_ENOUGH) ? 'PASSWORD_COMMON' : null
}

type Passphrase = { locale?: string; minLength?: number; random?: (max: number) => number }

/**
 * A password to offer: four random words with spaces between, more where `minLength` asks for it.
 * Each word is one of at least 1,296, so four hold at least 41 bits (4 × log₂ 1,296 = 41.4).
 * `random` gives an integer from 0 up to but not including its argument and has to be
 * unpredictable; the default is Node's `randomInt`.
 */
export const suggestPassphrase = async ({
  locale = 'en',
  minLength = 15,
  random = randomInt,
}: Passphrase = {}): Promise<string> => {
  const words = await passphraseWords(locale)
  const chosen: string[] = []
  while (chosen.length < 4 || chosen.join(' ').length < minLength) {
    chosen.push(words[random(words.length)] ?? '')
  }
  return chosen.join(' ')
}

/** Without case and without what separates words in names and addresses. */
const squeeze = (text: string): string => text.toLowerCase().replaceAll(SEPARATOR, '')

/**
 * `Harbor County Services` → `Harbor`, `County`, `Services`: each is as easy to think of as the
 * whole.
 */
const wordsOf = (name: string): string[] => name.split(SEPARATOR)

/**
 * Whether it is nothing but something too short, written again and again: `07/04/1976 07/04/1976`.
 */
const isRepeated = (password: string, minLength: number): boolean => {
  const whole = squeeze(password)
  const period = (whole + whole).indexOf(whole, 1)
  return period < whole.length && Array.from(whole.slice(0, period)).length < minLength
}

type Known = { known: readonly string[]; minLength: number; password: string }

/**
 * Whether little of the password (less than half of the least length) is left once what others know
 * is taken out.
 */
const isMadeOf = ({ known, minLength, password }: Known): boolean => {
  const whole = squeeze(password)
  const rest = [...known, ...known.flatMap(wordsOf), ...CONTEXT_WORDS]
    .map(squeeze)
    .filter((name) => name.length >= 3)
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, ''), whole)
  return rest !== whole && rest.length < minLength / 2
}
