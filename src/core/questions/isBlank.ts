import { showsAnything } from '../visibleText.js'

/** Whether there is no answer at all: texts that show nothing, empty lists and their like are none. */
export const isBlank = (value: unknown): boolean => {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return !showsAnything(value)
  if (Array.isArray(value)) return value.length === 0
  // What an answer in several fields holds stands in it directly: nothing deeper is walked into
  return (
    typeof value === 'object' &&
    Object.values(value).every((part) => typeof part !== 'object' && isBlank(part))
  )
}
