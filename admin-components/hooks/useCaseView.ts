import { useCallback, useState } from 'react'

import type { CaseState, SkippedFor, TaskSide, TaskStatus } from '../../src/core/casework/status.js'
import type { ID } from '../../src/core/ids.js'
import { portalPath } from '../shared/portalPath.js'
import type { BoardWorker } from './useCaseBoard.js'
import { useLiveChanges } from './useLiveChanges.js'
import { useApi } from './usePortalCall.js'
import { useRead } from './useRead.js'

export type CaseTaskView = {
  after: readonly string[]
  askedAgainAt: null | string
  assignee: ID | null
  assigneeName: null | string
  clientTask: boolean
  completedAt: null | string
  completedByName: null | string
  completedFor: boolean
  conditional: boolean
  dueDate: null | string
  id: string
  name: string
  openedAt: null | string
  overdue: boolean
  reviewNote: null | string
  skipReason: null | string
  skippedAt: null | string
  skippedByName: null | string
  skippedFor: null | SkippedFor
  status: TaskStatus
  stepKey: string
  submittedAt: null | string
  submittedBy: null | TaskSide
}
export type CaseDateView = {
  day: null | string
  daysLeft: null | number
  key: string
  label: string
  required: boolean
}
export type CaseTimelineEntry = {
  at: string
  by: null | string
  event: string
  id: string
  task: null | string
}
export type CaseShown = {
  agency: ID
  agencyName: string
  caseType: null | string
  client: ID
  clientName: string
  closeReason: null | string
  closedAt: null | string
  closedByName: null | string
  dates: readonly CaseDateView[]
  heldAt: null | string
  id: string
  mayChange: boolean
  name: string
  newestVersion: number
  openedAt: string
  openedByName: null | string
  owner: ID | null
  ownerName: null | string
  private: boolean
  state: CaseState
  tasks: readonly CaseTaskView[]
  timeZone: string
  timeline: readonly CaseTimelineEntry[]
  today: string
  versionNumber: number
  workers: readonly BoardWorker[]
}

/** A case as it is now, told as it changes. */
export const useCaseView = (
  id: string,
  client: ID | null,
): { failed: null | string; found: CaseShown | null; reload: () => void } => {
  const api = useApi()
  const [revision, setRevision] = useState(0)
  const reload = useCallback(() => setRevision((before) => before + 1), [])
  useLiveChanges({ api, onChange: reload, ...(client === null ? {} : { client }) })
  return { ...useRead<CaseShown>(portalPath('caseView', id), revision), reload }
}
