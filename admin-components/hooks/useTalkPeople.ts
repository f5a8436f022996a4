import { useEffect, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import { portalPath } from '../shared/portalPath.js'
import { usePortalCall } from './usePortalCall.js'

/** Somebody whom a client writes with; without an id nobody in particular. */
export type Answering = {
  away: boolean
  awayUntil: null | string
  id: ID | null
  name: null | string
  standIn: null | string
  takesMessages: boolean
}
export type TalkPeople = {
  answering: readonly Answering[]
  readers: readonly { id: ID; name: string }[]
}

/** Who answers a client, and who of the care team reads along; null until it is known. */
export const useTalkPeople = (client: ID, revision: number): null | TalkPeople => {
  const call = usePortalCall()
  const [people, setPeople] = useState<null | TalkPeople>(null)
  useEffect(() => {
    let isCurrent = true
    void call<TalkPeople>(portalPath('conversation', client)).then((answer) => {
      if (isCurrent && answer.ok) setPeople(answer.data)
    })
    return () => {
      isCurrent = false
    }
  }, [call, client, revision])
  return people
}
