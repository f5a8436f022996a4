/** Bytes of a PDF as text, one character each. */
export type PDFText = string

/** One piece of a PDF object: `/Name` without its escapes, a bracket, or a bare word. */
export type PDFToken = { end: number; text: string }

const BETWEEN = /(?:[\0\t\n\f\r ]|%[^\n\r]*(?:[\n\r]|$))+/y
const NAME = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
const [OPEN, CLOSE, BACKSLASH] = ['(', ')', '\\'].map((one) => one.charCodeAt(0))

const endOf = (pattern: RegExp, text: PDFText, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Brackets inside a string come in pairs, or behind a backslash (ISO 32000-2 7.3.4.2). */
const endOfString = (text: PDFText, start: number): number => {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at += 1
    else if (code === OPEN) depth += 1
    else if (code === CLOSE) depth -= 1
    if (depth === 0) return at + 1
  }
  return text.length
}

const endOfHex = (text: PDFText, start: number): number => {
  const end = text.indexOf('>', start)
  return end === -1 ? text.length : end + 1
}

/** Each character of a name may stand as `#` and its code (ISO 32000-2 7.3.5). */
const plainName = (name: string): string =>
  name.includes('#')
    ? name.replaceAll(/#([\da-f]{2})/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : name

/**
 * The pieces of a PDF from one place on. Comments and texts are stepped over: what a title or a
 * note says does nothing.
 */
export function* tokensFrom(text: PDFText, start: number): Generator<PDFToken, void, undefined> {
  for (let at = endOf(BETWEEN, text, start); at < text.length; at = endOf(BETWEEN, text, at)) {
    const two = text.slice(at, at + 2)
    if (two === '<<' || two === '>>') {
      at += 2
      yield { end: at, text: two }
    } else if (two.startsWith('(')) {
      at = endOfString(text, at)
    } else if (two.startsWith('<')) {
      at = endOfHex(text, at)
    } else if (two.startsWith('/')) {
      const end = endOf(NAME, text, at)
      yield { end, text: plainName(text.slice(at, end)) }
      at = end
    } else {
      const end = endOf(WORD, text, at)
      const next = end === at ? at + 1 : end
      yield { end: next, text: text.slice(at, next) }
      at = next
    }
  }
}
