import { isRaw, type Raw } from './raw.js'

/** Own choice: what it takes to read a row with nothing in it, a schedule above all, as text. */
const ROW = 500
/** As deep as anything is read: a place, its location, a row of it, what is in there. */
const DEEPEST = 3

/** What was weighed: rows that many others lead to are weighed once. */
export type Weighed = Map<Raw, number>

/** How much there is to read in a row and in all that belongs to it, in characters. */
export const weightOf = (raw: Raw, weighed: Weighed, deepest: number = DEEPEST): number => {
  const known = weighed.get(raw)
  if (known !== undefined) return known
  let weight = ROW
  for (const [name, value] of Object.entries(raw)) {
    weight += name.length
    if (typeof value === 'string' || Array.isArray(value)) weight += value.length
    const inner: readonly unknown[] = deepest === 0 ? [] : Array.isArray(value) ? value : [value]
    for (const one of inner) if (isRaw(one)) weight += weightOf(one, weighed, deepest - 1)
  }
  weighed.set(raw, weight)
  return weight
}
