/**
 * Most characters of a code as it is typed or pasted: the longest has 16, and what comes along
 * (spaces, dashes, quotes, marks that nobody sees) must neither be cut off by the field nor refused
 * for its length.
 */
export const LONGEST_TYPED_CODE = 100

/** What is neither a letter nor a digit, and what only asks to be drawn or joined otherwise. */
const BESIDE_CODE = /[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu
const isDigit = (point: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(point))

/** Decimal digits of every script stand in runs of ten, zero first (Unicode 4.6). */
const valueOf = (digit: string): string => {
  const point = digit.codePointAt(0) ?? 0
  let first = point
  while (isDigit(first - 1)) first -= 1
  return String((point - first) % 10)
}

/**
 * A code as it was made, of one as people type or paste it: in any case; digits of any script and
 * of full width; with spaces, dashes, a dot behind it, quotes around it, and what mail programs and
 * keyboards put in unseen. One code has more spellings by this; none opens more.
 */
export const readCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(BESIDE_CODE, '')
    .replaceAll(/\p{Nd}/gu, valueOf)
    .toUpperCase()
