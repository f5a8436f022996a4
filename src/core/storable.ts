/**
 * NUL, which Postgres keeps in no text, and halves of surrogate pairs, which it keeps in no JSON. A
 * person types neither. https://www.postgresql.org/docs/current/datatype-json.html
 */
const UNSTORABLE = /\0|\p{Surrogate}/u

/** MongoDB keeps a document of at most 100 levels; some of them are the row's own. */
const MAX_DEPTH = 64

export const isStorableText = (text: string): boolean => !UNSTORABLE.test(text)

const isContainer = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}

/**
 * Whether every database keeps a value as it is: texts and keys without unstorable characters,
 * finite numbers (JSON reads `1e309` as one that it cannot write), not nested without end, and no
 * `__proto__`, which code further on might follow. Files, dates and the like are leaves.
 */
export const isStorable = (value: unknown): boolean => {
  const waiting: { depth: number; part: unknown }[] = [{ depth: 0, part: value }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { depth, part } = next
    if (typeof part === 'string' && !isStorableText(part)) return false
    if (typeof part === 'number' && !Number.isFinite(part)) return false
    if (!isContainer(part)) continue
    // guard: depth-of-data
    if (depth >= MAX_DEPTH) return false
    for (const [key, inner] of Object.entries(part)) {
      // guard: no-prototype-keys
      if (key === '__proto__' || !isStorableText(key)) return false
      waiting.push({ depth: depth + 1, part: inner })
    }
  }
  return true
}
