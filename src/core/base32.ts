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

/** In groups of four, for reading and typing. */
export const inGroups = (text: string, separator: string): string =>
  (text.match(/.{1,4}/g) ?? []).join(separator)
