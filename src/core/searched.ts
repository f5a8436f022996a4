import { fold, foldedDay } from './fold.js'

/** The field that is searched, on every collection that has one. */
export const SEARCH_FIELD = 'searchText'

/** What a field holds, and so how people write it. */
type Kind = 'code' | 'day' | 'name' | 'phone' | 'text'

/** What a collection is searched by; kept on its field `searchText` as `custom: { searched }`. */
export type Searched = {
  /**
   * What anybody sees of the collection are their own few rows: its relations are searched among the rows that those name,
   * and not among all that anybody may read.
   */
  among?: 'own-rows'
  /** Fields of the row itself, folded and kept in `searchText`. */
  kept?: Readonly<Record<string, Kind>>
  /** Fields of the row itself that are asked as they are. */
  plain?: readonly string[]
  /** Relations whose rows are searched as well, by their own `searchText`. */
  through?: readonly string[]
}

/** What the custom part of a field says about searching, if anything. */
export const searchedOf = (custom: unknown): Searched | undefined =>
  typeof custom === 'object' && custom !== null && 'searched' in custom
    ? (custom.searched as Searched)
    : undefined

/** With the country code of North America, where ten digits are a number: it holds both. */
const phoneDigits = (text: string): string => {
  const digits = text.replaceAll(/\D/g, '')
  return digits.length === 10 ? `1${digits}` : digits
}

/** As it is, and in one word where it is several: "De La Cruz" is found by "delacruz". */
const alsoInOneWord = (text: string): string => {
  const folded = fold(text)
  return folded.includes(' ') ? `${folded} ${folded.replaceAll(' ', '')}` : folded
}

const KINDS: Readonly<Record<Kind, (text: string) => string>> = {
  code: alsoInOneWord,
  day: foldedDay,
  name: alsoInOneWord,
  phone: phoneDigits,
  text: fold,
}

const asText = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string') return value
  // A text by language: it is found in each of them.
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value)
    .filter((text) => typeof text === 'string')
    .join(' ')
}

/** What is kept of a row to be searched; each field for itself, so that no two make a day. */
export const searchTextOf = (
  kept: Readonly<Record<string, Kind>>,
  row: Readonly<Record<string, unknown>>,
): string =>
  Object.entries(kept)
    .map(([name, kind]) => KINDS[kind](asText(row[name])))
    .filter(Boolean)
    .join(' ')
