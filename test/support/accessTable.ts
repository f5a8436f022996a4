import { ACCESS_MATRIX } from '../../access/matrix.js'
import type { Rule } from '../../access/rules/words.js'
import { CLOSED_COLLECTIONS, DEFAULT_SLUGS } from '../../src/contract/collectionLists.js'
import type { CollectionKey } from '../../src/contract/collections.js'

const WIDTH = 100
const closed: readonly string[] = CLOSED_COLLECTIONS
const slugOf = (key: CollectionKey): string => `\`${DEFAULT_SLUGS[key]}\``

const STAFF = {
  any: 'staff',
  'either-agency': 'own or referred to',
  own: 'own inbox',
  'own-agency': 'own',
  'own-or-unassigned': 'own inbox; CM: nobody’s',
  shared: 'shared',
} as const
const NEEDS = {
  'client-management': 'CM',
  'super-user': 'SU',
  'super-user-of-installation': 'SUI',
} as const

const staffCell = (rule: Rule): string => {
  if (rule === 'never') return 'never'
  const isPrivate = 'unlessPrivate' in rule && rule.unlessPrivate === true
  const rows = `${STAFF[rule.staff]}${isPrivate ? ', not private' : ''}`
  if (!rule.needs) return rows
  return rule.staff === 'any' ? NEEDS[rule.needs] : `${rows}, ${NEEDS[rule.needs]}`
}

const clientCell = (rule: Rule): string =>
  rule !== 'never' && 'client' in rule ? (rule.client ?? 'never') : 'never'

/** Words in lines of the page's width. */
const wrapped = (words: readonly string[]): string => {
  const lines: string[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + word.length + 1 <= WIDTH)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

/** The access matrix as a Markdown table that fits a page, and the collections that are closed to everybody below it. */
export const accessTable = (): string => {
  const keys = (Object.keys(ACCESS_MATRIX) as CollectionKey[]).filter(
    (key) => !closed.includes(key),
  )
  const rows = keys.map((key) => {
    const { create, delete: remove, read, update } = ACCESS_MATRIX[key]
    const cells = [read, create, update, remove].map(staffCell)
    return `| ${slugOf(key)} | ${cells.join(' | ')} | ${clientCell(read)} |`
  })
  const names = CLOSED_COLLECTIONS.toSorted().map((key, index, all) =>
    index === all.length - 1 ? `${slugOf(key)}.` : `${slugOf(key)},`,
  )
  return [
    '| Collection | read | create | update | delete | clients read |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    wrapped(['Closed', 'to', 'everybody:', ...names]),
  ].join('\n')
}

const BETWEEN = /(<!-- access-matrix -->\n)[\s\S]*?(\n<!-- \/access-matrix -->)/

/** The document with the table between its markers. */
export const withAccessTable = (document: string, table: string): string =>
  document.replace(BETWEEN, (_, before: string, after: string) => `${before}\n${table}\n${after}`)

export const accessTableIn = (document: string): string =>
  (BETWEEN.exec(document)?.[0] ?? '').replaceAll(/<!--.*-->/g, '').trim()
