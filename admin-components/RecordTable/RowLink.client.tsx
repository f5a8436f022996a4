'use client'

import { DefaultCell, useCellProps } from '@payloadcms/ui'
import type { ReactNode } from 'react'

/** The cell that opens its row. */
export const RowLink = ({ onOpen }: { onOpen: (id: number | string) => void }): ReactNode => {
  const cell = useCellProps()
  if (!cell) return null
  const id: unknown = cell.rowData.id
  if (typeof id !== 'string' && typeof id !== 'number') return null
  return (
    <button className="pcp-admin-table__open" onClick={() => onOpen(id)} type="button">
      <DefaultCell {...cell} link={false} />
    </button>
  )
}
