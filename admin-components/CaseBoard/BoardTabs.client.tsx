'use client'

import type { ReactNode } from 'react'

import { BOARD_KINDS, BOARD_LISTS, type BoardKind } from '../../src/core/casework/board.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { Board } from '../hooks/useCaseBoard.js'
import type { BoardQuery } from './useBoardPlace.js'

const base = 'pcp-admin-board'

type Props = {
  board: Board | null
  go: (changes: BoardQuery) => void
  kind: BoardKind
  list: string
}

/** Tasks or cases, and which of them, each with how many there are. */
export const BoardTabs = ({ board, go, kind, list }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <>
      <div aria-label={text('boardKind')} className={`${base}__tabs`} role="group">
        {BOARD_KINDS.map((one) => (
          <button
            aria-pressed={one === kind}
            key={one}
            onClick={() => go({ due: '', kind: one, list: '', sort: '' })}
            type="button"
          >
            {text(`boardKind_${one}`)}
          </button>
        ))}
      </div>
      <div aria-label={text('boardList')} className={`${base}__tabs`} role="group">
        {BOARD_LISTS[kind].map((one) => {
          const count =
            board?.kind === kind ? board.counts.find((each) => each.list === one)?.count : undefined
          return (
            <button
              aria-pressed={one === list}
              className={one === 'overdue' && count ? `${base}__late` : undefined}
              key={one}
              onClick={() => go({ due: '', list: one })}
              type="button"
            >
              {text(`boardList_${one}`)}
              {count === undefined ? null : <span className={`${base}__count`}> {count}</span>}
            </button>
          )
        })}
      </div>
    </>
  )
}
