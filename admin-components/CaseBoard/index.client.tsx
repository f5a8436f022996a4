'use client'

import { Button, Gutter } from '@payloadcms/ui'
import { useCallback, useState, type ReactNode } from 'react'

import { BOARD_KINDS, type BoardKind } from '../../src/core/casework/board.js'
import { useCaseBoard, type Board } from '../hooks/useCaseBoard.js'
import { useOptions, type OptionPage } from '../hooks/useOptions.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { Pages } from '../MassSending/Pages.client.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { BoardFilters } from './BoardFilters.client.js'
import type { BoardPlaces } from './boardProps.js'
import { BoardTabs } from './BoardTabs.client.js'
import { CaseTable } from './CaseTable.client.js'
import { LoadTable } from './LoadTable.client.js'
import { ReassignBar } from './ReassignBar.client.js'
import { TaskTable } from './TaskTable.client.js'
import { useBoardPlace, type BoardQuery } from './useBoardPlace.js'
import './index.css'

const base = 'pcp-admin-board'
/** More agencies than an installation has. */
const MOST_AGENCIES = 500

type Agency = { id: number | string; name: string }
type Props = {
  /** Slug of the collection of agencies, for who may choose one. */
  agencies: null | string
  /** Whether the staff user has client management. */
  allowed: boolean
  places: BoardPlaces
}

const nothing = () => Promise.resolve({ data: { docs: [] as Agency[] }, ok: true as const })

const useAgencies = (slug: null | string) => {
  const call = usePortalCall()
  const load = useCallback(
    () =>
      slug === null
        ? nothing()
        : call<OptionPage<Agency>>(
            `/${slug}?depth=0&limit=${MOST_AGENCIES}&sort=name&select[name]=true`,
          ),
    [call, slug],
  )
  return useOptions<Agency>(load)
}

type ListProps = {
  board: Board
  go: (changes: BoardQuery) => void
  places: BoardPlaces
  reload: () => void
}

/** What the board found, a page of it, with what can be done about several at once. */
const BoardRows = ({ board, go, places, reload }: ListProps): ReactNode => {
  const { text } = usePortalTranslation()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const there = board.tasks.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  const isEmpty = board.tasks.length === 0 && board.cases.length === 0
  return (
    <>
      <p aria-live="polite" className={`${base}__total`}>
        {text(board.kind === 'tasks' ? 'boardTotalTasks' : 'boardTotalCases', {
          count: board.total,
        })}
      </p>
      {there.length > 0 ? (
        <ReassignBar
          chosen={there}
          onDone={() => {
            setChosen(new Set())
            reload()
          }}
          workers={board.workers}
        />
      ) : null}
      {isEmpty ? <PortalHint>{text(`boardEmpty_${board.list}`)}</PortalHint> : null}
      {board.tasks.length > 0 ? (
        <TaskTable chosen={chosen} onChoose={setChosen} places={places} rows={board.tasks} />
      ) : null}
      {board.cases.length > 0 ? <CaseTable places={places} rows={board.cases} /> : null}
      <Pages
        onChange={(page) => go({ page: String(page) })}
        page={board.page}
        pages={board.pages}
      />
    </>
  )
}

const CaseBoard = ({ agencies: slug, places }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { asked, go, query } = useBoardPlace()
  const agencies = useAgencies(slug)
  const isChosen = slug === null || asked.agency !== undefined
  const { board, failed, reload } = useCaseBoard(isChosen ? query : null)
  const kind: BoardKind = BOARD_KINDS.find((one) => one === asked.kind) ?? 'tasks'
  const showsLoad = asked.load !== undefined
  return (
    <>
      <div className={`${base}__head`}>
        <h1>{text('navCasework')}</h1>
        {isChosen ? (
          <Button
            buttonStyle="secondary"
            extraButtonProps={{ 'aria-pressed': showsLoad }}
            onClick={() => go({ load: showsLoad ? '' : '1' })}
            size="small"
          >
            {text('boardLoad')}
          </Button>
        ) : null}
      </div>
      {isChosen ? (
        <BoardTabs board={board} go={go} kind={kind} list={asked.list ?? 'mine'} />
      ) : null}
      <BoardFilters
        agencies={
          slug === null
            ? null
            : (agencies.options ?? []).map(({ id, name }) => ({ label: name, value: String(id) }))
        }
        asked={asked}
        board={board}
        go={go}
        kind={kind}
      />
      <PortalAlert message={failed ?? agencies.failed} />
      {isChosen ? null : <PortalHint>{text('boardAgencyFirst')}</PortalHint>}
      {isChosen && board === null && failed === null ? (
        <PortalHint>{text('cardLoading')}</PortalHint>
      ) : null}
      {board && showsLoad ? <LoadTable agency={board.agency} go={go} /> : null}
      {board ? (
        <BoardRows board={board} go={go} key={query} places={places} reload={reload} />
      ) : null}
    </>
  )
}

/** Cases and tasks of an agency by what is to be done about them. */
export const CaseBoardClient = (props: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <Gutter className={base}>
      <div className={`${base}__page`}>
        {props.allowed ? (
          <CaseBoard {...props} />
        ) : (
          <>
            <h1>{text('navCasework')}</h1>
            <PortalHint>{text('boardNotAllowed')}</PortalHint>
          </>
        )}
      </div>
    </Gutter>
  )
}
