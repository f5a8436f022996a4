'use client'

import type { ReactNode } from 'react'

import {
  BOARD_KINDS,
  BOARD_LISTS,
  type BoardKind,
  type BoardList,
} from '../../src/core/casework/board.js'
import { FilterButtons } from '../FilterButtons/index.client.js'
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
  const countOf = (one: BoardList): number | undefined =>
    board?.kind === kind ? board.counts.find((each) => each.list === one)?.count : undefined
  return (
    <>
      <FilterButtons
        choices={BOARD_KINDS.map((one) => ({ label: text(`boardKind_${one}`), value: one }))}
        chosen={kind}
        label={text('boardKind')}
        onChoose={(one) => go({ due: '', kind: one, list: '', sort: '' })}
      />
      <FilterButtons
        choices={BOARD_LISTS[kind].map((one) => {
          const count = countOf(one)
          return {
            count: count === undefined ? null : <span className={`${base}__count`}> {count}</span>,
            isUrgent: one === 'overdue' && Boolean(count),
            label: text(`boardList_${one}`),
            value: one,
          }
        })}
        chosen={BOARD_LISTS[kind].find((one) => one === list) ?? null}
        label={text('boardList')}
        onChoose={(one) => go({ due: '', list: one })}
      />
    </>
  )
}
