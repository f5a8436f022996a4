import { ACCESS_MATRIX } from '../../../access/matrix.js'
import { ruleInWords, type Rule } from '../../../access/rules/words.js'
import type { CollectionKey } from '../../../src/contract/collections.js'
import type { Member } from './cast.js'
import { judge, type Sharing } from './model.js'
import type { countOverRest, Walk } from './rest.js'
import type { Witness } from './witness.js'
import type { SeededRow } from './world.js'

/** Rows by their labels, in the order they were seeded; what was made meanwhile is left out. */
export const labels = (rows: SeededRow[], ids: Iterable<number | string>): string[] => {
  const given = new Set([...ids].map(String))
  return rows.filter(({ id }) => given.has(id)).map(({ label }) => label)
}

const RULE_OF: Readonly<Record<string, keyof (typeof ACCESS_MATRIX)[CollectionKey]>> = {
  'bulk delete': 'delete',
  'bulk update': 'update',
  delete: 'delete',
  list: 'read',
  'read one': 'read',
  trash: 'read',
  update: 'update',
}
/** Where a rule that lets somebody in nowhere answers 403 rather than an empty list. */
const GATED = new Set(['bulk delete', 'bulk update', 'list'])
/** Nobody reads versions; what is in the trash is a parameter that clients may not send. */
const isClosed = (operation: string, { person }: Member): boolean =>
  operation === 'versions' || (operation === 'trash' && person.kind === 'client')

type Scene = {
  key: CollectionKey
  members: Member[]
  mode: Sharing
  rows: SeededRow[]
}
type Given = 'refused' | number | string[]
export type Comparison = {
  actual: Record<string, Record<string, Given>>
  expected: Record<string, Record<string, Given>>
}

/** What each operation gave each person, beside what the words of the table say. */
export const compare = async (
  { key, members, mode, rows }: Scene,
  walks: Readonly<Record<string, Walk>>,
  witness: Witness,
): Promise<Comparison> => {
  const { passes, sees } = judge(mode)
  const table: Comparison = { actual: {}, expected: {} }
  for (const [operation, walk] of Object.entries(walks)) {
    const rule: Rule = ACCESS_MATRIX[key][RULE_OF[operation] ?? 'read']
    const line = `${operation}: ${ruleInWords(rule)}`
    const actual: Record<string, Given> = {}
    const expected: Record<string, Given> = {}
    for (const member of members) {
      const { name, person } = member
      const passing = passes(rule, person)
      // Row by row only where the rule lets somebody in: else one row tells as much
      const given = await walk({ key, member, rows: passing ? rows : rows.slice(0, 1), witness })
      const isGated = GATED.has(operation)
      const own = isClosed(operation, member)
        ? []
        : rows.filter(({ facts }) => sees(rule, person, facts))
      actual[name] = isGated && given.refused ? 'refused' : labels(rows, given.rows)
      expected[name] = isGated && !passing ? 'refused' : own.map(({ label }) => label)
    }
    table.actual[line] = actual
    table.expected[line] = expected
  }
  return table
}

/** How many rows are counted for each person, beside how many there should be. */
export const compareCounts = async (
  { key, members, mode, rows }: Scene,
  count: typeof countOverRest,
): Promise<Comparison> => {
  const { sees } = judge(mode)
  const rule = ACCESS_MATRIX[key].read
  const actual: Record<string, Given> = {}
  const expected: Record<string, Given> = {}
  for (const member of members) {
    actual[member.name] = await count({ key, member, rows })
    expected[member.name] = rows.filter(({ facts }) => sees(rule, member.person, facts)).length
  }
  const words = ruleInWords(rule)
  return { actual: { [words]: actual }, expected: { [words]: expected } }
}
