import { usePreferences, useServerFunctions } from '@payloadcms/ui'
import type {
  CollectionPreferences,
  Column,
  ColumnPreference,
  ListQuery,
  PaginatedDocs,
  Where,
} from 'payload'
import { transformColumnsToPreferences } from 'payload/shared'
import { useEffect, useRef, useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'

const PAGE_SIZE = 10

export type TableOptions = {
  /** The record whose rows these are, for whom columns are remembered by `joinPath`. */
  parent: { collectionSlug: string; id: ID; joinPath: string }
  /** Columns at first. */
  columns: readonly string[]
  /** Goes up whenever something may have changed. */
  revision: number
  slug: string
  sort: string
  where: Where
}

type Answer = Awaited<ReturnType<ReturnType<typeof useServerFunctions>['getTableState']>>
type Shown = { Table: ReactNode; columns: Column[]; data: PaginatedDocs }

export type RecordTableState = {
  /** True where the rows could not be read. */
  failed: boolean
  onQuery: (query: ListQuery) => void
  query: ListQuery
  shown: null | Shown
}

const isKept = (value: unknown): value is CollectionPreferences =>
  typeof value === 'object' && value !== null

/** Those a staff user chose before, else those of the tab. */
const useOwnColumns = (key: string, first: readonly string[]): ColumnPreference[] | null => {
  const { getPreference } = usePreferences()
  const [own, setOwn] = useState<ColumnPreference[] | null>(null)
  const initial = useRef(first)
  useEffect(() => {
    let gone = false
    const take = (kept: unknown): void => {
      if (gone) return
      const columns = isKept(kept) ? kept.columns : undefined
      setOwn(columns ?? initial.current.map((accessor) => ({ accessor, active: true })))
    }
    getPreference(key).then(take, () => take(null))
    return () => {
      gone = true
    }
  }, [getPreference, key])
  return own
}

/**
 * The rows of a tab as Payload's own table of a list, asked from the server, where the rules of the
 * collection hold. What is on the screen stays until the next is there.
 */
export const useRecordTable = ({
  columns,
  parent,
  revision,
  slug,
  sort,
  where,
}: TableOptions): RecordTableState => {
  const { getTableState } = useServerFunctions()
  const key = `${parent.collectionSlug}-${parent.joinPath}`
  const own = useOwnColumns(key, columns)
  const [query, setQuery] = useState<ListQuery>({})
  const [shown, setShown] = useState<null | Shown>(null)
  const [failed, setFailed] = useState(false)
  const newest = useRef(0)
  const asked = JSON.stringify(where)

  useEffect(() => {
    if (!own) return undefined
    const question = (newest.current += 1)
    const take = (answer: Answer | null): void => {
      if (question !== newest.current) return
      const told = answer && 'Table' in answer && answer.state ? answer : null
      setFailed(told === null)
      if (told) setShown({ Table: told.Table, columns: told.state, data: told.data })
    }
    getTableState({
      collectionSlug: slug,
      columns: transformColumnsToPreferences(query.columns) ?? own,
      enableRowSelections: false,
      orderableFieldName: '',
      parent,
      query: {
        limit: query.limit ?? PAGE_SIZE,
        page: query.page ?? 1,
        sort: query.sort ?? sort,
        where: JSON.parse(asked) as Where,
      },
      renderRowTypes: false,
      tableAppearance: 'condensed',
    }).then(take, () => take(null))
    return () => {
      newest.current += 1
    }
  }, [asked, getTableState, own, parent, query, revision, slug, sort])

  // Another filter begins at its first page
  const firstPage = useRef(asked)
  useEffect(() => {
    if (firstPage.current === asked) return
    firstPage.current = asked
    // Unchanged where it stands there: else the rows would be asked for twice
    setQuery((before) => ((before.page ?? 1) > 1 ? { ...before, page: 1 } : before))
  }, [asked])

  // Payload's browser side remembers what it asked for first, so it has to be told as well
  const { setPreference } = usePreferences()
  const onQuery = (next: ListQuery): void => {
    const chosen = transformColumnsToPreferences(next.columns)
    const isOther = JSON.stringify(next.columns) !== JSON.stringify(query.columns)
    if (chosen && isOther) void setPreference(key, { columns: chosen }, true)
    setQuery(next)
  }

  return { failed, onQuery, query, shown }
}
