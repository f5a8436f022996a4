import { useDocumentDrawer } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { ID } from '../../src/core/ids.js'

type Drawers = ReturnType<typeof useDocumentDrawer>

/** Rows of a collection open beside the page, and so does a new one: that of no id. */
export const useRowDrawer = (
  slug: string,
): {
  RowDrawer: Drawers[0]
  closeDrawer: Drawers[2]['closeDrawer']
  show: (row: { id?: ID }) => void
} => {
  const [open, setOpen] = useState<{ id?: ID } | null>(null)
  const id = open?.id
  const [RowDrawer, , { openDrawer, closeDrawer }] = useDocumentDrawer({
    collectionSlug: slug,
    ...(id === undefined ? {} : { id }),
  })
  useEffect(() => {
    if (open) openDrawer()
  }, [open, openDrawer])
  return { RowDrawer, closeDrawer, show: setOpen }
}
