'use client'

import { ChevronIcon } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

type Props = { onOpen: (page: number) => void; page: number; pages: number }

/** Pages of the history. Absent while one page holds everything. */
export const HistoryPager = ({ onOpen, page, pages }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  if (pages < 2) return null
  return (
    <nav aria-label={text('historyTitle')} className="pcp-admin-history__pager">
      <button
        aria-label={text('historyPreviousPage')}
        disabled={page <= 1}
        onClick={() => onOpen(page - 1)}
        type="button"
      >
        <ChevronIcon direction="left" />
      </button>
      <span aria-live="polite">{text('historyPage', { page, pages })}</span>
      <button
        aria-label={text('historyNextPage')}
        disabled={page >= pages}
        onClick={() => onOpen(page + 1)}
        type="button"
      >
        <ChevronIcon direction="right" />
      </button>
    </nav>
  )
}
