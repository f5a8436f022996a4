'use client'

import { Button } from '@payloadcms/ui'
import { useState, type ReactNode, type SubmitEvent } from 'react'

import {
  BOARD_DUE,
  BOARD_NOBODY,
  BOARD_SORTS,
  type BoardKind,
} from '../../src/core/casework/board.js'
import type { Board } from '../hooks/useCaseBoard.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox, TextBox, type SelectChoice } from '../PortalFields/index.client.js'
import type { BoardQuery } from './useBoardPlace.js'

const base = 'pcp-admin-board'

type Props = {
  /** Null for whoever has one of their own. */
  agencies: null | SelectChoice[]
  asked: BoardQuery
  board: Board | null
  go: (changes: BoardQuery) => void
  kind: BoardKind
}

const SearchForm = ({ asked, go }: Pick<Props, 'asked' | 'go'>): ReactNode => {
  const { text } = usePortalTranslation()
  const [typed, setTyped] = useState(asked.search ?? '')
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    go({ search: typed.trim() })
  }
  return (
    <form className={`${base}__search`} onSubmit={submit} role="search">
      <TextBox label={text('boardSearch')} name="search" onChange={setTyped} value={typed} />
      <Button buttonStyle="secondary" size="medium" type="submit">
        {text('boardFind')}
      </Button>
    </form>
  )
}

/** What is left out of a list, and in which order it stands. */
export const BoardFilters = ({ agencies, asked, board, go, kind }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const isOfTasks = kind === 'tasks'
  const workers = (board?.workers ?? []).map(({ id, name }) => ({ label: name, value: String(id) }))
  const types = (board?.caseTypes ?? []).map((type) => ({ label: type, value: type }))
  const sorts = BOARD_SORTS.filter((sort) => isOfTasks || sort.endsWith('opened'))
  return (
    <div className={`${base}__filters`}>
      {agencies ? (
        <SelectBox
          choices={agencies}
          label={text('boardAgency')}
          name="agency"
          onChange={(agency) => go({ agency, assignee: '' })}
          placeholder={text('boardChooseAgency')}
          value={asked.agency ?? ''}
        />
      ) : null}
      <SelectBox
        choices={types}
        label={text('boardCaseType')}
        name="caseType"
        onChange={(caseType) => go({ caseType })}
        placeholder={text('boardEvery')}
        value={asked.caseType ?? ''}
      />
      <SelectBox
        choices={[{ label: text('boardNobody'), value: BOARD_NOBODY }, ...workers]}
        label={text(isOfTasks ? 'boardAssignee' : 'boardOwner')}
        name="assignee"
        onChange={(assignee) => go({ assignee })}
        placeholder={text('boardEverybody')}
        value={asked.assignee ?? ''}
      />
      {isOfTasks ? (
        <SelectBox
          choices={BOARD_DUE.map((due) => ({ label: text(`boardDue_${due}`), value: due }))}
          label={text('boardDue')}
          name="due"
          onChange={(due) => go({ due })}
          placeholder={text('boardAnyDay')}
          value={asked.due ?? ''}
        />
      ) : null}
      <SelectBox
        choices={sorts
          .filter((sort) => sort !== (isOfTasks ? 'due' : 'opened'))
          .map((sort) => ({ label: text(`boardSort_${sort}`), value: sort }))}
        label={text('boardSort')}
        name="sort"
        onChange={(sort) => go({ sort })}
        placeholder={text(isOfTasks ? 'boardSort_due' : 'boardSort_opened')}
        value={asked.sort ?? ''}
      />
      <SearchForm asked={asked} go={go} key={asked.search ?? ''} />
    </div>
  )
}
