import { useCallback, useEffect, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import { portalPath } from '../shared/portalPath.js'
import type { Failure } from '../shared/callPortal.js'
import { useAction } from './useAction.js'
import { usePortalCall } from './usePortalCall.js'

/** One field that an answer could write, as its endpoint tells it. */
export type TakenField = {
  answered: string
  differs: boolean
  field: string
  now: string
  question: string
  seen: string
}
/** What was answered: a request, or a task of a case. */
export type TakenFrom = { id: ID; of: 'request' | 'task' }

const ACTIONS = {
  request: { read: 'answersToTakeOver', write: 'takeOverAnswers' },
  task: { read: 'taskAnswersToTakeOver', write: 'takeOverTaskAnswers' },
} as const

type Offered = { answer: string; fields: readonly TakenField[] }

type Taking = {
  busy: boolean
  failure: Failure | null
  offered: null | Offered
  /** Whether it was written. */
  write: (fields: readonly TakenField[]) => Promise<boolean>
}

/** What an accepted answer could write to the record; asked anew when something was written. */
export const useTakeOver = ({ id, of }: TakenFrom): Taking => {
  const call = usePortalCall()
  const [offered, setOffered] = useState<null | Offered>(null)
  const { busy, failure, run } = useAction()
  const ask = useCallback(
    () =>
      call<Offered>(portalPath(ACTIONS[of].read, id)).then((found) => {
        if (found.ok) setOffered(found.data)
      }),
    [call, id, of],
  )
  useEffect(() => {
    void ask()
  }, [ask])

  const write = async (fields: readonly TakenField[]): Promise<boolean> => {
    const body = {
      answer: offered?.answer,
      fields: Object.fromEntries(fields.map(({ field, seen }) => [field, seen])),
    }
    const done = await run(() => call(portalPath(ACTIONS[of].write, id), body))
    // Where the record has changed since, what it says now is shown beside the refusal
    await ask()
    return done !== null
  }
  return { busy, failure, offered, write }
}
