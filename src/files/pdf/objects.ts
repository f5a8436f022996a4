import { tokensFrom, type PDFText } from './tokens.js'

/** What was seen of an object: names that mean something here, and where its stream starts. */
export type PDFObject = {
  names: ReadonlySet<string>
  /** First byte of its data. */
  stream: null | number
}

/** How much may still be read. Below nothing, reading has ended early. */
type ReadingLeft = { characters: number; tokens: number }

type Reading = { isOfInterest: (name: string) => boolean; left: ReadingLeft }

/** About as much work as so many tokens. */
const TOKENS_OF_A_START = 4

const ENDS: ReadonlySet<string> = new Set([
  'endobj',
  'obj',
  'startxref',
  'stream',
  'trailer',
  'xref',
])
const OPENS: ReadonlySet<string> = new Set(['<<', '['])
const CLOSES: ReadonlySet<string> = new Set(['>>', ']'])
const LINE_END = /[\t ]*(?:\r\n|\n|\r)/y

const dataBehind = (text: PDFText, keyword: number): number => {
  LINE_END.lastIndex = keyword
  return LINE_END.test(text) ? LINE_END.lastIndex : keyword
}

/**
 * Reads one object from behind its `obj` or `trailer` on. It ends with a keyword outside all
 * brackets: inside them readers step over what does not belong there, and so must this.
 */
export const readObject = (
  text: PDFText,
  start: number,
  { isOfInterest, left }: Reading,
): PDFObject => {
  const names = new Set<string>()
  let depth = 0
  let at = start
  left.tokens -= TOKENS_OF_A_START
  for (const { end, text: token } of tokensFrom(text, start)) {
    left.characters -= end - at
    left.tokens -= 1
    at = end
    if (token.startsWith('/')) {
      const name = token.slice(1)
      if (isOfInterest(name)) names.add(name)
    } else if (OPENS.has(token)) depth += 1
    else if (CLOSES.has(token)) depth -= 1
    else if (depth <= 0 && ENDS.has(token))
      return { names, stream: token === 'stream' ? dataBehind(text, end) : null }
    if (isUsedUp(left)) return { names, stream: null }
  }
  left.characters -= text.length - at
  return { names, stream: null }
}

/** The names of objects that were packed together: nothing in there ends one. */
export const namesOfAll = (
  objects: PDFText,
  { isOfInterest, left }: Reading,
): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const { text: token } of tokensFrom(objects, 0)) {
    left.tokens -= 1
    if (token.startsWith('/') && isOfInterest(token.slice(1))) names.add(token.slice(1))
    if (isUsedUp(left)) break
  }
  left.characters -= objects.length
  return names
}

export const isUsedUp = ({ characters, tokens }: ReadingLeft): boolean =>
  characters < 0 || tokens < 0

const isSpace = (character: string | undefined): boolean =>
  character !== undefined && '\0\t\n\f\r '.includes(character)
const isLineEnd = (character: string | undefined): boolean =>
  character === '\n' || character === '\r'

/** Whether `obj` at this place is one: behind a number, or behind a comment that hides it. */
const followsNumber = (text: PDFText, start: number): boolean => {
  let at = start - 1
  let isOnNewLine = false
  for (; isSpace(text[at]); at -= 1) isOnNewLine ||= isLineEnd(text[at])
  if (/\d/.test(text[at] ?? '')) return true
  if (!isOnNewLine) return false
  for (; at >= 0 && !isLineEnd(text[at]); at -= 1) if (text[at] === '%') return true
  return false
}

/**
 * Every place where an object or a trailer may start, also inside of streams and texts: the table
 * at a PDF's end can point readers to any of them.
 */
export function* objectStarts(text: PDFText): Generator<number, void, undefined> {
  for (const { 0: word, index } of text.matchAll(/(?<!end)obj|trailer/g)) {
    if (word === 'trailer' || followsNumber(text, index)) yield index + word.length
  }
}
