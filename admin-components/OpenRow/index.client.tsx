'use client'

import { useDocumentDrawer } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'

type Props = { onChange?: () => void; row: { collection: string; id: ID } }

/** A row of any collection, open beside the page as soon as this is there. */
export const OpenRow = ({ onChange, row }: Props): ReactNode => {
  const [RowDrawer, , { closeDrawer, openDrawer }] = useDocumentDrawer({
    collectionSlug: row.collection,
    id: row.id,
  })
  useEffect(() => openDrawer(), [openDrawer])
  return (
    <RowDrawer
      onDelete={() => {
        closeDrawer()
        onChange?.()
      }}
      onSave={() => onChange?.()}
    />
  )
}
