'use client'

import { DefaultCell, Link, useCellProps } from '@payloadcms/ui'
import type { ReactNode } from 'react'

type Props = {
  onOpen: (id: number | string) => void
  /** Where a row has a page of its own; null where it opens here. */
  pageOf: ((id: number | string) => string) | null
}

/** The cell that opens its row. */
export const RowLink = ({ onOpen, pageOf }: Props): ReactNode => {
  const cell = useCellProps()
  if (!cell) return null
  const id: unknown = cell.rowData.id
  if (typeof id !== 'string' && typeof id !== 'number') return null
  const words = <DefaultCell {...cell} link={false} />
  return pageOf ? (
    <Link href={pageOf(id)} prefetch={false}>
      {words}
    </Link>
  ) : (
    <button className="pcp-admin-table__open" onClick={() => onOpen(id)} type="button">
      {words}
    </button>
  )
}
