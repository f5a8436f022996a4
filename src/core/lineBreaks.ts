/** Taken as they were typed, to the last character. */
const AS_TYPED = /password/i

/** Every way to end a line as one character: U+0085, U+2028 and U+2029 too, which others write. */
export const plainLineBreaks = (text: string): string =>
  text.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/**
 * Writes every line break in the texts of a body as one character, in place. Browsers send two for
 * each in a form (HTML §4.10.22.4), and nobody who counts what they typed counts them twice.
 * Passwords stay as they are.
 */
export const withPlainLineBreaks = <T>(body: T): T => {
  const waiting: unknown[] = [body]
  while (waiting.length > 0) {
    const part = waiting.pop()
    if (!isContainer(part)) continue
    for (const [key, value] of Object.entries(part)) {
      if (isContainer(value)) waiting.push(value)
      else if (typeof value === 'string' && !AS_TYPED.test(key)) part[key] = plainLineBreaks(value)
    }
  }
  return body
}
