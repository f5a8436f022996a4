import { ACCESS_MATRIX } from '../../access/matrix.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { DEFAULT_SLUGS, CLOSED_COLLECTIONS } from '../../src/contract/collectionLists.js'

const internal: readonly string[] = CLOSED_COLLECTIONS
const keys = (Object.keys(ACCESS_MATRIX) as CollectionKey[]).filter(
  (key) => !internal.includes(key),
)

/** The access matrix as a Markdown table; the collections that are closed to everybody share one row. */
export const accessTable = (): string => {
  const rows = keys.map((key) => {
    const { create, delete: remove, read, update } = ACCESS_MATRIX[key]
    return `| \`${DEFAULT_SLUGS[key]}\` | ${read} | ${create} | ${update} | ${remove} |`
  })
  const closed = CLOSED_COLLECTIONS.map((key) => `\`${DEFAULT_SLUGS[key]}\``).join(', ')
  return [
    '| Collection | read | create | update | delete |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    `| ${closed} | never | never | never | never |`,
  ].join('\n')
}

const BETWEEN = /(<!-- access-matrix -->\n)[\s\S]*?(\n<!-- \/access-matrix -->)/

/** The document with the table between its markers. */
export const withAccessTable = (document: string, table: string): string =>
  document.replace(BETWEEN, (_, before: string, after: string) => `${before}\n${table}\n${after}`)

export const accessTableIn = (document: string): string =>
  (BETWEEN.exec(document)?.[0] ?? '').replaceAll(/<!--.*-->/g, '').trim()
