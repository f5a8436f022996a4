/** Digits, and a fraction behind a point; a form sends numbers as such texts. */
const DECIMAL = /^[+-]?\d+(?:\.\d+)?$/
/** Half of the world writes 12,5. Three digits behind a comma may as well be thousands: refused. */
const WITH_COMMA = /^([+-]?\d+),(\d{1,2}|\d{4,})$/
/** Decimal digits that a number of JavaScript keeps, whatever they are (IEEE 754 binary64). */
const KEPT_DIGITS = 15

/** Whether a number is what was written: beyond this, whole numbers are rounded when JSON is read. */
const isExact = (value: number): boolean =>
  Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))

const digitsOf = (text: string): number => text.replaceAll(/\D/g, '').replace(/^0+/, '').length

/**
 * The number that a value is: a number, or its digits as text with spaces around at most. Undefined
 * for all else: nothing is made a number that was none (`true`, `""`, `[1]`, `12abc`, `0x10`, `1e3`)
 * and none is rounded.
 */
export const typedNumber = (value: unknown): number | undefined => {
  if (typeof value === 'number') return isExact(value) ? value : undefined
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return DECIMAL.test(text) && digitsOf(text) <= KEPT_DIGITS ? Number(text) : undefined
}

/**
 * Like `typedNumber`, for what people type as an answer: a comma may stand for the point, in any
 * language, where it cannot be read as thousands.
 */
export const answeredNumber = (value: unknown): number | undefined =>
  typedNumber(typeof value === 'string' ? value.trim().replace(WITH_COMMA, '$1.$2') : value)

/**
 * Yes or no: a boolean, or what HTML forms and query strings send for one. Undefined for all else.
 */
export const typedFlag = (value: unknown): boolean | undefined => {
  if (value === true || value === 'true') return true
  return value === false || value === 'false' ? false : undefined
}
