'use client'

import { FieldLabel, PillSelector, useTableColumns } from '@payloadcms/ui'
import type { Column } from 'payload'
import { fieldIsHiddenOrDisabled } from 'payload/shared'
import type { ReactNode } from 'react'

import { useFieldLabel } from '../hooks/useFieldLabel.js'

const isOffered = ({ field }: Column): boolean =>
  !fieldIsHiddenOrDisabled(field) &&
  !(field.admin && 'disableListColumn' in field.admin && field.admin.disableListColumn)

const ColumnName = ({ column: { accessor, field } }: { column: Column }): ReactNode => {
  const label = useFieldLabel(field)
  return <FieldLabel label={label || accessor} unstyled />
}

/** Which columns are shown: Payload's own pills, on and off by a click, moved by dragging. */
export const ColumnChoice = (): ReactNode => {
  const { columns, moveColumn, toggleColumn } = useTableColumns()
  const offered = columns.filter(isOffered)
  return (
    <PillSelector
      draggable={{
        onDragEnd: ({ moveFromIndex, moveToIndex }) => {
          // Counted among the offered ones; the table counts all
          const place = (index: number): number => columns.indexOf(offered[index] as Column)
          void moveColumn({ fromIndex: place(moveFromIndex), toIndex: place(moveToIndex) })
        },
      }}
      onClick={({ pill }) => void toggleColumn(pill.name)}
      pills={offered.map((column) => ({
        Label: <ColumnName column={column} />,
        key: column.accessor,
        name: column.accessor,
        selected: column.active,
      }))}
    />
  )
}
