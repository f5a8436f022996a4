import { plainLineBreaks } from './lineBreaks.js'

/** How a text is kept: names and titles on one line, notes and messages on several. */
export type TextShape = 'line' | 'lines'

/**
 * What nobody sees: spaces, what Unicode itself calls ignorable (zero width, marks of direction,
 * soft hyphens, variation selectors, Hangul fillers), marks without a letter to stand on, controls,
 * and the blanks that it does not count among them: braille, and the place of an object or note
 * that is not there. https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const SHOWS =
  /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{M}\p{Cc}\p{Noncharacter_Code_Point}\u2800\ufff9-\ufffc]/u

/** Controls but those that are space. */
const CONTROLS = /(?![\t\n\v\f\r])\p{Cc}/gu

/**
 * Besides controls what a name has no use for, and what makes two of one name: zero-width spaces,
 * soft hyphens, turns of direction. Joiners stay, which emoji, Persian and the scripts of India
 * write with, and so do variation selectors and the marks of a right-to-left name.
 */
const NOT_IN_A_LINE =
  /[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]|(?![\t\n\v\f\r])\p{Cc}/gu

/** At the ends of a text, where it is not between anything. */
const EDGE = /[\s\u00ad\u180e\u200b\u2060\ufeff]/u

/** Takes time by the length of the ends, where a pattern would try each run of spaces inside. */
const withoutEdges = (text: string): string => {
  let [start, end] = [0, text.length]
  while (start < end && EDGE.test(text.charAt(start))) start += 1
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** Whether a person sees anything of it. */
export const showsAnything = (text: string): boolean => SHOWS.test(text)

/**
 * A text that a person typed, as it is kept and compared: one spelling for what looks alike (NFC),
 * line breaks of one character, no controls, nothing invisible at its ends; on one line also
 * nothing invisible and no more than one space between words. Empty when nothing of it can be seen.
 */
export const visibleText = (typed: string, shape: TextShape): string => {
  const text = plainLineBreaks(typed)
  if (!showsAnything(text)) return ''
  return shape === 'line'
    ? text.replaceAll(NOT_IN_A_LINE, '').normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
    : withoutEdges(text.replaceAll(CONTROLS, '').normalize('NFC'))
}
