import { useEffect, useState } from 'react'

import type { ConnectionAction, ConnectionStatus } from '../../src/core/status/connection.js'
import { portalPath } from '../shared/portalPath.js'
import { usePortalCall } from './usePortalCall.js'

export type FoundClient = {
  actions: readonly ConnectionAction[]
  dateOfBirth: null | string
  id: string
  name: string
  preferredName: null | string
  programs: readonly { id: string; program: string }[]
  status: ConnectionStatus | null
  uniqueIdentifier: string
}
type Found = { clients: readonly FoundClient[]; more: boolean }
export type FoundState = { failed: string; found: null } | { failed: null; found: Found | null }

/** A search runs when the typing pauses. */
const PAUSE = 250
const FEWEST_LETTERS = 2

/** The clients that a text finds; null before there is an answer, and for nothing to look for. */
export const useFoundClients = (typed: string): FoundState => {
  const call = usePortalCall()
  const [state, setState] = useState<FoundState>({ failed: null, found: null })
  const words = typed.trim()
  useEffect(() => {
    let isCurrent = true
    const ask = async (): Promise<void> => {
      if (words.length < FEWEST_LETTERS) return setState({ failed: null, found: null })
      const query = new URLSearchParams({ text: words })
      const answer = await call<Found>(`${portalPath('findClients')}?${query.toString()}`)
      if (!isCurrent) return
      setState(
        answer.ok ? { failed: null, found: answer.data } : { failed: answer.message, found: null },
      )
    }
    const pause = setTimeout(() => void ask(), words === '' ? 0 : PAUSE)
    return () => {
      isCurrent = false
      clearTimeout(pause)
    }
  }, [call, words])
  return state
}
