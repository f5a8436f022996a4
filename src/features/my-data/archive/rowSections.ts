import type { FlattenedField } from 'payload'

import { presentKeys } from '../../../config/presentKeys.js'
import { getContext } from '../../../config/context.js'
import { ROW_SECTIONS } from '../../../contract/collectionLists.js'
import type { CollectionKey } from '../../../contract/collections.js'
import { SEARCH_FIELD } from '../../../core/searched.js'
import { archivePath } from './fileNames.js'
import { idsIn, namesFor, type Names } from './names.js'
import { ownPages, type OwnRow } from './ownPages.js'
import { rowInWords } from './rowFacts.js'
import type { ArchiveFact, ArchiveItem, LeftOut, MyDataWork, ArchiveSection } from './types.js'

/** Addresses of the portal, and the same words once more for searching: of no use in an archive. */
const OF_NO_USE = new Set([SEARCH_FIELD, 'thumbnailURL', 'url'])

const related = (value: unknown, to: string, names: Names): unknown => {
  const named = idsIn(value).map((id) => ({ id, name: names(to, id) ?? null }))
  return Array.isArray(value) ? named : (named[0] ?? null)
}

/** The row as the client's own read answers it, with names beside the ids it points at. */
const dataOf = (
  fields: readonly FlattenedField[],
  row: OwnRow,
  names: Names,
): Record<string, unknown> => {
  const targets = new Map(
    fields.flatMap((field) =>
      'relationTo' in field && typeof field.relationTo === 'string'
        ? [[field.name, field.relationTo] as const]
        : [],
    ),
  )
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !OF_NO_USE.has(name))
      .map(([name, value]) => {
        const to = targets.get(name)
        return [name, to === undefined ? value : related(value, to, names)]
      }),
  )
}

const REASONS = {
  checking: 'client.documentChecking',
  missing: 'client.myDataFileMissing',
  refused: 'client.documentRefused',
  'taken-back': 'client.documentTakenBack',
} as const satisfies Record<LeftOut, string>

/** The way to a document's file, or why there is none. */
const withFile = (
  work: MyDataWork,
  row: OwnRow,
  { data, facts, title }: ArchiveItem,
): ArchiveItem => {
  const label = work.t('client.myDataFile')
  const leftOut = work.leftOut.get(String(row.id))
  if (leftOut) {
    const fact: ArchiveFact = { label, text: work.t(REASONS[leftOut]) }
    return { data: { ...data, file: null, fileLeftOut: leftOut }, facts: [...facts, fact], title }
  }
  const path = archivePath(row)
  const fact: ArchiveFact = { href: path, label, text: path.slice('files/'.length) }
  return { data: { ...data, file: path }, facts: [...facts, fact], title }
}

/** A document that came after its turn: the lists name no file that is not there. */
const isIncluded = ({ newestFile }: MyDataWork, key: CollectionKey, row: OwnRow): boolean =>
  key !== 'clientDocuments' || (newestFile !== undefined && row.createdAt <= newestFile)

const itemsOf = async function* (
  work: MyDataWork,
  key: CollectionKey,
): AsyncGenerator<ArchiveItem[]> {
  const { payload } = work.req
  const config = payload.collections[getContext(payload).slugs[key]]?.config
  const fields = config?.flattenedFields ?? []
  for await (const page of ownPages(work, key)) {
    const rows = page.filter((row) => isIncluded(work, key, row))
    const names = await namesFor(work, fields, rows)
    yield rows.map((row) => {
      const item = {
        data: dataOf(fields, row, names),
        ...rowInWords(work, row, { fields, names, useAsTitle: config?.admin.useAsTitle }),
      }
      return key === 'clientDocuments' ? withFile(work, row, item) : item
    })
  }
}

/** What the client may read, one section for each collection. */
export const rowSections = (work: MyDataWork): ArchiveSection[] =>
  ROW_SECTIONS.filter(({ key }) => presentKeys(work.req, [key]).length > 0).map(
    ({ key, title }) => ({
      items: () => itemsOf(work, key),
      name: key,
      title: work.t(title),
    }),
  )
