const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * Bytes as base32 text (RFC 4648 §6) without padding: letters and digits that are hard to mix up.
 */
export const toBase32 = (bytes: Uint8Array): string => {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

/** Bytes that `toBase32` made text of; bits that fill up the last letter are left out. */
export const fromBase32 = (text: string): Buffer => {
  let bits = ''
  for (const letter of text) bits += ALPHABET.indexOf(letter).toString(2).padStart(5, '0')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}

/** In groups of four, for reading and typing. */
export const inGroups = (text: string, separator: string): string =>
  (text.match(/.{1,4}/g) ?? []).join(separator)
