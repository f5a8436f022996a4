import { readCode } from './readCode.js'

/** Nine digits, unknown ones as X (HUD 3.02: an approximate or partial number may be kept). */
const PLAIN = /^[\dX]{9}$/
const MASK = /^\*{3}-\*{2}-(?:[\dX]{4}|\*{4})$/

/** `123-45-6789`, `123456789`, `XXX-XX-6789` → nine characters; null when it is none of them. */
export const parseSSN = (text: string): null | string => {
  const plain = readCode(text)
  return PLAIN.test(plain) ? plain : null
}

/** What every read answers: the last four only. */
export const maskedSSN = (plain: string): string => `***-**-${plain.slice(-4)}`

/** A number that is there but does not open. */
export const UNREADABLE_SSN = '***-**-****'

/** A mask that came back from a form: it changes nothing. */
export const isMaskedSSN = (text: string): boolean => MASK.test(text)

export const isWritableSSN = (text: string): boolean => isMaskedSSN(text) || parseSSN(text) !== null

/** `123456789` → `123-45-6789`. */
export const formatSSN = (plain: string): string =>
  `${plain.slice(0, 3)}-${plain.slice(3, 5)}-${plain.slice(5)}`
