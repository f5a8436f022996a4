import { useCallback, useState } from 'react'

import type { BoardKind, BoardList } from '../../src/core/casework/board.js'
import type { CaseState, TaskStatus } from '../../src/core/casework/status.js'
import type { ID } from '../../src/core/ids.js'
import { portalPath } from '../shared/portalPath.js'
import { useLiveChanges } from './useLiveChanges.js'
import { useApi } from './usePortalCall.js'
import { useRead } from './useRead.js'

type BoardRow = {
  client: ID
  clientName: string
  id: string
  name: string
  openedAt: null | string
  private: boolean
}
export type BoardTaskRow = BoardRow & {
  assignee: ID | null
  assigneeName: null | string
  case: string
  caseName: string
  clientTask: boolean
  dueDate: null | string
  overdue: boolean
  status: TaskStatus
  submittedAt: null | string
}
export type BoardCaseRow = BoardRow & {
  caseType: null | string
  closedAt: null | string
  openTasks: number
  overdueTasks: number
  owner: ID | null
  ownerName: null | string
  state: CaseState
}
export type BoardWorker = { away: boolean; id: ID; name: string }
export type Board = {
  agency: ID
  agencyName: string
  caseTypes: readonly string[]
  cases: readonly BoardCaseRow[]
  counts: readonly { count: number; list: BoardList }[]
  kind: BoardKind
  list: BoardList
  page: number
  pages: number
  tasks: readonly BoardTaskRow[]
  timeZone: string
  today: string
  total: number
  workers: readonly BoardWorker[]
}

/** What a query of the board shows, told as it changes; null asks for nothing. */
export const useCaseBoard = (
  query: null | string,
): { board: Board | null; failed: null | string; reload: () => void } => {
  const api = useApi()
  const [revision, setRevision] = useState(0)
  const reload = useCallback(() => setRevision((before) => before + 1), [])
  const path = query === null ? null : `${portalPath('caseBoard')}?${query}`
  const { failed, found } = useRead<Board>(path, revision)
  useLiveChanges({ api, onChange: reload })
  return { board: found, failed, reload }
}
