/** What stands for something in a text for messages, and is filled in for each client. */
const PLACEHOLDERS = ['firstName'] as const
type Placeholder = (typeof PLACEHOLDERS)[number]

/** Something in braces; the space before it goes with an empty name. */
const BRACED = /[^\S\n]?(\{[^{}\n]{0,40}\})/g

const nameIn = (braced: string): Placeholder | undefined =>
  PLACEHOLDERS.find((name) => braced === `{${name}}`)

/** The first thing in braces that stands for nothing; null where there is none. */
export const unknownPlaceholder = (text: string): null | string => {
  for (const { 0: whole, 1: braced = '', index } of text.matchAll(BRACED)) {
    const end = index + whole.length
    const isDoubled = text.charAt(end - braced.length - 1) === '{' && text.charAt(end) === '}'
    if (isDoubled) return `{${braced}}`
    if (!nameIn(braced)) return braced
  }
  return null
}

/**
 * A text with everything filled in, once: what comes in its place is looked at no more. Of somebody
 * without a name the text goes on as if nobody were named.
 */
export const fillPlaceholders = (
  text: string,
  values: Readonly<Record<Placeholder, string>>,
): string =>
  text.replaceAll(BRACED, (whole: string, braced: string) => {
    const name = nameIn(braced)
    if (name === undefined) return whole
    return values[name] === '' ? '' : whole.replace(braced, () => values[name])
  })
