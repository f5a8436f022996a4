/**
 * One line of plain text: line breaks and other control characters become a space, marks that turn
 * the reading direction round are dropped. A name can then neither add a header to a mail nor
 * disguise what stands beside it.
 */
export const singleLine = (text: string): string =>
  text
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()

/** The same object with every text on one line. */
export const flat = <T extends object>(values: T): T =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]: [string, unknown]) => [
      key,
      // guard: values-on-one-line
      typeof value === 'string' ? singleLine(value) : value,
    ]),
  ) as T
