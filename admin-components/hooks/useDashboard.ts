import { useCallback, useEffect, useSyncExternalStore } from 'react'

import type { DashboardBox } from '../../src/contract/dashboardBoxes.js'
import type { ID } from '../../src/core/ids.js'
import type { RequestType } from '../../src/core/status/request.js'
import { portalPath } from '../shared/portalPath.js'
import { sharedAnswers } from '../shared/sharedAnswers.js'
import { useLiveChanges } from './useLiveChanges.js'
import { useApi, usePortalCall } from './usePortalCall.js'

export type DashboardRow = {
  at: null | string
  case: ID | null
  cannot: boolean
  client: ID | null
  clientName: string
  day: null | string
  from: null | string
  id: string
  text: null | string
  toReview: boolean
  type: RequestType | null
}
export type DashboardRows = { more: boolean; rows: readonly DashboardRow[] }
type Answer = {
  boxes: readonly (DashboardRows & { box: DashboardBox })[]
  timeZone: string
  today: string
}
export type DashboardState = { answer: Answer | null; failed: null | string }

const NOTHING: DashboardState = { answer: null, failed: null }
/** There is one dashboard. */
const KEY = 'dashboard'
const answers = sharedAnswers<DashboardState>(NOTHING)
const subscribe = (listener: () => void): (() => void) => answers.subscribe(KEY, listener)

/** All boxes of the dashboard with one question, whichever of them are on the page. */
export const useDashboard = (): DashboardState => {
  const api = useApi()
  const call = usePortalCall()
  const state = useSyncExternalStore(
    subscribe,
    () => answers.read(KEY),
    () => NOTHING,
  )
  const reload = useCallback(() => {
    answers.reload(KEY, async () => {
      const answer = await call<Answer>(portalPath('dashboard'))
      return ({ answer: before }) =>
        answer.ok
          ? { answer: answer.data, failed: null }
          : { answer: before, failed: answer.message }
    })
  }, [call])
  useEffect(() => reload(), [reload])
  useLiveChanges({ api, onChange: reload })
  return state
}
