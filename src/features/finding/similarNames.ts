import { distance } from 'fastest-levenshtein'

import { fold } from '../../core/fold.js'

/** The parts of a name as one record has them. */
export type NamesOfPerson = Readonly<
  Partial<Record<'firstName' | 'lastName' | 'middleName' | 'preferredName', null | string>>
>

const PARTS = ['firstName', 'middleName', 'lastName', 'preferredName'] as const
/** "de", "la", an initial: they are in too many names to tell anything. */
const SHORTEST = 3

const wordsOf = (names: NamesOfPerson): string[] => {
  const words = [...new Set(PARTS.flatMap((part) => fold(names[part] ?? '').split(' ')))]
  const telling = words.filter((word) => word.length >= SHORTEST)
  return telling.length > 0 ? telling : words.filter(Boolean)
}

/** None in a short word; two in a long one, which is what two letters changed over count. */
const slips = (length: number): number => {
  if (length <= SHORTEST) return 0
  return length === SHORTEST + 1 ? 1 : 2
}

/** Written alike, or the one short for the other: "Alex" and "Alexander". */
const isClose = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length >= SHORTEST && long.startsWith(short)) return true
  return distance(one, other) <= slips(long.length)
}

/**
 * How many words of one name are in the other, without accents and case, slips of the pen allowed,
 * in whichever order first and last name were written. 0 for names that have nothing in common.
 * Own choice: beside the same date of birth one is enough, since people marry and are called by
 * other names.
 */
export const wordsInCommon = (one: NamesOfPerson, other: NamesOfPerson): number => {
  const others = wordsOf(other)
  return wordsOf(one).filter((word) => others.some((known) => isClose(word, known))).length
}
