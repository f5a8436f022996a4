import { localized } from '../../src/core/localized.js'
import { optionValue } from '../../src/core/questions/names.js'
import type { QuestionOption } from '../../src/core/questions/question.js'

/** Marks that lists are written with elsewhere. */
const BULLET = /^(?:[-*•·◦]|\d+[.)]|[a-z][.)])\s+/i

/** The options in a text that was pasted: one a line, without marks of a list. */
export const linesIn = (pasted: string): string[] =>
  pasted
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(BULLET, '').trim())
    .filter(Boolean)

type Said = { code: string; said: string; taken: readonly string[] }

/** An option with another text; its value follows for as long as it was made of the text before. */
export const relabelled = (
  { label, value }: QuestionOption,
  { code, said, taken }: Said,
): { label: QuestionOption['label']; value: string } => {
  const texts = { ...label, [code]: said }
  const isMade = value === '' || value === optionValue(localized(label, 'en'), taken)
  const wanted = localized(texts, 'en').trim()
  return { label: texts, value: isMade && wanted ? optionValue(wanted, taken) : value }
}
