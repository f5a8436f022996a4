import { useCallback, useEffect, useSyncExternalStore } from 'react'

import type { LeaveMessage, SafeWay } from '../../src/core/contactDoors.js'
import type { ID } from '../../src/core/ids.js'
import { portalPath } from '../shared/portalPath.js'
import { sharedAnswers } from '../shared/sharedAnswers.js'
import { useLiveChanges } from './useLiveChanges.js'
import { useApi, usePortalCall } from './usePortalCall.js'

/** Answer of `recordHead`. */
export type Head = {
  age: null | number
  ageIsAbout: boolean
  /** Whether whoever looks may change the photo. */
  changesPhoto: boolean
  careTeam: readonly { id: ID; name: string }[]
  counts: readonly { count: number; tab: string }[]
  dateOfBirth: null | string
  leaveMessage: LeaveMessage | null
  needsInterpreter: boolean
  photo: null | string
  preferredLanguage: null | string
  preferredName: null | string
  safeWays: readonly SafeWay[]
  uniqueIdentifier: string
}

const heads = sharedAnswers<Head | null>(null)

/** How to have the head of a record asked for anew, after something of the record changed. */
export const useReloadHead = (client: ID): (() => void) => {
  const call = usePortalCall()
  return useCallback(() => {
    heads.reload(String(client), async () => {
      const answer = await call<Head>(portalPath('recordHead', client))
      return (before) => (answer.ok ? answer.data : before)
    })
  }, [call, client])
}

/** What stands above a client's record, as it is now; null until it is there. */
export const useRecordHead = (client: ID): Head | null => {
  const api = useApi()
  const key = String(client)
  const subscribe = useCallback((listener: () => void) => heads.subscribe(key, listener), [key])
  const read = useCallback(() => heads.read(key), [key])
  const head = useSyncExternalStore(subscribe, read, () => null)
  const reload = useReloadHead(client)
  useEffect(() => reload(), [reload])
  useLiveChanges({ api, client, onChange: reload })
  return head
}
