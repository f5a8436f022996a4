/**
 * Everything that ends a line, moves the cursor, or turns the direction of writing: C0 and C1
 * controls, line and paragraph separators, marks of direction, and the byte order mark.
 */
const INVISIBLE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

const code = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * Text as one line in which nothing hides: what would end the line or steer a terminal is written
 * as its code (ASVS 5.0 16.4.1).
 */
export const logText = (text: string): string => text.replaceAll(INVISIBLE, code)
