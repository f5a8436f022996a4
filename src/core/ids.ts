/** Ids are strings here (uuid, ObjectId) or numbers in a host's SQL collections. */
export type ID = number | string

/** The id behind a relationship value, whether populated or not. */
export const toID = (value: unknown): ID | null => {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'object' && value !== null && 'id' in value) return toID(value.id)
  return null
}

/** Same row? Compares as text, because one side may come from a URL. */
export const sameID = (a: unknown, b: unknown): boolean => {
  const left = toID(a)
  const right = toID(b)
  return left !== null && right !== null && String(left) === String(right)
}
