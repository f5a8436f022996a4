import { useCallback, useEffect, useState } from 'react'

import type { InviteProblem } from '../../src/contract/inviteProblems.js'
import { portalPath } from '../shared/portalPath.js'
import { usePortalCall } from './usePortalCall.js'

export type ChosenClient = {
  email: null | string
  id: string
  name: string
  problem: InviteProblem | null
}
type Check = { attestations: readonly string[]; clients: readonly ChosenClient[] }
/** How far it is: asked who can be invited, told so, on the way, done or stopped half way. */
export type ManyInvites =
  | { check: Check; done: readonly ChosenClient[]; kind: 'sending' }
  | { check: Check; failed: null | string; kind: 'checked' }
  | { done: readonly ChosenClient[]; failed: null | string; kind: 'done' }
  | { failed: string; kind: 'failed' }
  | { kind: 'checking' }

/** So many go in one call: what has left is told in between, and a call never takes long. */
const AT_ONCE = 10

type Confirmed = { addToCareTeam: boolean; attestation: boolean }

/** Invites the clients of a selection, in steps; nothing is sent before `send`. */
export const useManyInvites = (
  ids: readonly string[],
): { send: (confirmed: Confirmed) => Promise<void>; state: ManyInvites } => {
  const call = usePortalCall()
  const [state, setState] = useState<ManyInvites>({ kind: 'checking' })
  const [chosen] = useState(ids)

  useEffect(() => {
    let isCurrent = true
    void call<Check>(portalPath('checkInvites'), { clients: chosen }).then((answer) => {
      if (!isCurrent) return
      setState(
        answer.ok
          ? { check: answer.data, failed: null, kind: 'checked' }
          : { failed: answer.message, kind: 'failed' },
      )
    })
    return () => {
      isCurrent = false
    }
  }, [call, chosen])

  const send = useCallback(
    async (confirmed: Confirmed): Promise<void> => {
      if (state.kind !== 'checked') return
      const { check } = state
      const wanted = check.clients.filter(({ problem }) => problem === null)
      let done: readonly ChosenClient[] = []
      setState({ check, done, kind: 'sending' })
      for (let from = 0; from < wanted.length; from += AT_ONCE) {
        const clients = wanted.slice(from, from + AT_ONCE).map(({ id }) => id)
        const answer = await call<{ clients: ChosenClient[] }>(portalPath('inviteClients'), {
          ...confirmed,
          clients,
        })
        if (!answer.ok) {
          const failed = answer.message
          setState(
            done.length === 0 ? { check, failed, kind: 'checked' } : { done, failed, kind: 'done' },
          )
          return
        }
        done = [...done, ...answer.data.clients]
        setState({ check, done, kind: 'sending' })
      }
      setState({ done, failed: null, kind: 'done' })
    },
    [call, state],
  )
  return { send, state }
}
