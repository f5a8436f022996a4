'use client'

import {
  ListQueryProvider,
  Pagination,
  RelationshipProvider,
  TableColumnsProvider,
  useListQuery,
} from '@payloadcms/ui'
import { useId, useMemo, useState, type ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useRowDrawer } from '../hooks/useRowDrawer.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ColumnChoice } from './ColumnChoice.client.js'
import { RowLink } from './RowLink.client.js'
import { useRecordTable, type TableOptions } from './useRecordTable.js'
import './index.css'

const base = 'pcp-admin-table'

type Props = TableOptions & {
  /** What a new row begins with; null where rows are not written by hand. */
  begin: null | Readonly<Record<string, unknown>>
  /** Said where there is no row. */
  empty: string
  onChange: () => void
  /** Of rows with a page of their own: where it is. Others open beside the table. */
  pageOf?: (id: number | string) => string
  /** Above the table: search, filters. */
  tools?: ReactNode
}

const Pages = (): ReactNode => {
  const { data, handlePageChange } = useListQuery()
  if (!data || data.totalPages < 2) return null
  return (
    <Pagination
      hasNextPage={data.hasNextPage}
      hasPrevPage={data.hasPrevPage}
      limit={data.limit}
      nextPage={data.nextPage ?? 2}
      numberOfNeighbors={1}
      onChange={(page) => void handlePageChange?.(page)}
      page={data.page ?? 1}
      totalPages={data.totalPages}
      {...(data.prevPage ? { prevPage: data.prevPage } : {})}
    />
  )
}

/** Rows of one collection about one record: sorted, paged, with columns of one's own choice. */
export const RecordTable = ({
  begin,
  empty,
  onChange,
  pageOf,
  tools,
  ...options
}: Props): ReactNode => {
  const { slug } = options
  const { text } = usePortalTranslation()
  const { failed, onQuery, query, shown } = useRecordTable(options)
  const { RowDrawer, closeDrawer, show } = useRowDrawer(slug)
  const [choosing, setChoosing] = useState(false)
  const columnsID = useId()
  const listQuery = useMemo(
    () => ({
      ...query,
      columns: shown?.columns.map(({ accessor, active }) => (active ? accessor : `-${accessor}`)),
    }),
    [query, shown],
  )

  return (
    <div className={base}>
      <div className={`${base}__tools`}>
        {tools}
        <button
          aria-controls={columnsID}
          aria-expanded={choosing}
          className={`${base}__tool`}
          onClick={() => setChoosing((before) => !before)}
          type="button"
        >
          {text('tableColumns')}
        </button>
        {begin ? (
          <button className={`${base}__tool`} onClick={() => show({})} type="button">
            {text('tableAdd')}
          </button>
        ) : null}
      </div>
      <PortalAlert message={failed ? text('cardNetworkError') : null} />
      {shown ? null : <PortalHint>{text('cardLoading')}</PortalHint>}
      {shown ? (
        <RelationshipProvider>
          <ListQueryProvider
            data={shown.data}
            modifySearchParams={false}
            onQueryChange={onQuery}
            query={listQuery}
          >
            <TableColumnsProvider
              LinkedCellOverride={<RowLink onOpen={(id) => show({ id })} pageOf={pageOf ?? null} />}
              collectionSlug={slug}
              columnState={shown.columns}
            >
              <div className={`${base}__columns`} hidden={!choosing} id={columnsID}>
                <ColumnChoice />
              </div>
              {shown.data.docs.length === 0 ? <PortalHint>{empty}</PortalHint> : shown.Table}
              <Pages />
            </TableColumnsProvider>
          </ListQueryProvider>
        </RelationshipProvider>
      ) : null}
      <RowDrawer
        initialData={begin ?? {}}
        onDelete={() => {
          closeDrawer()
          onChange()
        }}
        onSave={({ operation }) => {
          if (operation === 'create') closeDrawer()
          onChange()
        }}
      />
    </div>
  )
}
