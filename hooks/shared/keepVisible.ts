import type { FieldHook } from 'payload'

import { showsSomething } from '../../src/core/visibleRichText.js'
import { visibleText, type TextShape } from '../../src/core/visibleText.js'
import { visibleTexts } from '../../src/core/visibleTexts.js'

type Args = Parameters<FieldHook>[0]

/** What an update does not speak of stays as it is. */
const isGiven = ({ field, siblingData }: Args): boolean =>
  field.name !== undefined && siblingData[field.name] !== undefined

/**
 * Whoever writes a text, over whichever door, writes it as it is kept (`visibleText`): nothing, when
 * nothing of it can be seen.
 */
export const keepVisibleText =
  (shape: TextShape): FieldHook =>
  (args) => {
    const value: unknown = args.value
    if (typeof value !== 'string' || !isGiven(args)) return undefined
    return visibleText(value, shape) || null
  }

/** The same for formatted text. */
export const keepVisibleRichText: FieldHook = (args) => {
  const value: unknown = args.value
  return isGiven(args) && !showsSomething(value) ? null : undefined
}

/** The same for a text in several languages: those in which nothing can be seen are left out. */
export const keepVisibleTexts =
  (shape: TextShape): FieldHook =>
  (args) => {
    const value: unknown = args.value
    return isGiven(args) ? visibleTexts(value, shape) : undefined
  }
