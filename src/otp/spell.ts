/**
 * 28 characters that nobody mixes up when they are read out or copied by hand: no 0 and O, no 1, I
 * and L, and no vowels, so that no words come out.
 */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ'

/** Of bytes evenly spread: those past the last whole round of the alphabet are left out. */
export const spell = (bytes: Buffer, length: number): string => {
  const even = 256 - (256 % ALPHABET.length)
  return Array.from(bytes.filter((byte) => byte < even))
    .slice(0, length)
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('')
}
