import { useCallback, useEffect, useState } from 'react'

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
type Offered = { answer: string; fields: readonly TakenField[] }

type Taking = {
  busy: boolean
  failure: Failure | null
  offered: null | Offered
  /** Whether it was written. */
  write: (fields: readonly TakenField[]) => Promise<boolean>
}

/** What an accepted answer could write to the record; asked anew when something was written. */
export const useTakeOver = (request: string): Taking => {
  const call = usePortalCall()
  const [offered, setOffered] = useState<null | Offered>(null)
  const { busy, failure, run } = useAction()
  const ask = useCallback(
    () =>
      call<Offered>(portalPath('answersToTakeOver', request)).then((found) => {
        if (found.ok) setOffered(found.data)
      }),
    [call, request],
  )
  useEffect(() => {
    void ask()
  }, [ask])

  const write = async (fields: readonly TakenField[]): Promise<boolean> => {
    const body = {
      answer: offered?.answer,
      fields: Object.fromEntries(fields.map(({ field, seen }) => [field, seen])),
    }
    const done = await run(() => call(portalPath('takeOverAnswers', request), body))
    // Where the record has changed since, what it says now is shown beside the refusal
    await ask()
    return done !== null
  }
  return { busy, failure, offered, write }
}
