import { UNKIND_ENGLISH, UNKIND_SPANISH } from './unkindWords.js'

const load = async (locale: string): Promise<readonly string[]> => {
  if (locale.split('-', 1)[0] === 'es') {
    const { wordlist } = await import('@scure/bip39/wordlists/spanish.js')
    return kind(wordlist, UNKIND_SPANISH)
  }
  const { wordlist } = await import('@scure/bip39/wordlists/english.js')
  return kind(wordlist, UNKIND_ENGLISH)
}

/** Plain letters only: accents are easy to miss, and hard to type on a borrowed phone. */
const kind = (words: readonly string[], unkind: ReadonlySet<string>): readonly string[] =>
  words.filter((word) => /^[a-z]+$/.test(word) && !unkind.has(word))

const loaded = new Map<string, Promise<readonly string[]>>()

/**
 * Common, kind words to make passphrases of, at least 1,296 a language (the word lists of BIP 39,
 * no two of which share their first four letters). Spanish for Spanish, English for every other
 * language.
 */
export const passphraseWords = (locale: string): Promise<readonly string[]> => {
  const words = loaded.get(locale) ?? load(locale)
  loaded.set(locale, words)
  return words
}
