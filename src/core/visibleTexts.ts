import { visibleText, type TextShape } from './visibleText.js'

/**
 * A text by language, `{ en: …, es: … }`, as it is kept: each on one line, or with `lines` on several; those in which nothing
 * can be seen left out; null when none is left. What is no such thing stays as it is.
 */
export const visibleTexts = (value: unknown, shape: TextShape = 'line'): unknown => {
  if (typeof value === 'string') return visibleText(value, shape) || null
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const texts = Object.entries(value)
    .map(([language, text]: [string, unknown]) => [
      language,
      typeof text === 'string' ? visibleText(text, shape) : text,
    ])
    .filter(([, text]) => text !== '')
  return texts.length > 0 ? (Object.fromEntries(texts) as unknown) : null
}
