import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import { portalPath } from '../shared/portalPath.js'
import type { PortalAnswer } from '../shared/callPortal.js'
import { usePortalCall } from './usePortalCall.js'

/** It is kept when the writing pauses. */
const PAUSE = 1200

/** `revision` goes up when the box has to begin anew. */
type Kept = { body: null | SerializedEditorState; timeZone: string }
type Draft = { revision: number; state: null | SerializedEditorState }

/** One empty paragraph is what an editor holds before anybody writes. */
const isEmpty = (state: SerializedEditorState): boolean =>
  !JSON.stringify(state.root).includes('"text":"')

/**
 * The unfinished message to a client, kept by the server as it is written. Undefined while it is
 * asked for.
 */
export const useReplyDraft = (
  client: ID,
): {
  draft: Draft | undefined
  forget: () => void
  keep: (state: SerializedEditorState) => void
  saved: boolean
  timeZone: string
} => {
  const call = usePortalCall()
  const [draft, setDraft] = useState<Draft>()
  const [saved, setSaved] = useState(false)
  const [timeZone, setTimeZone] = useState('UTC')
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef<null | SerializedEditorState>(null)

  const line = useRef<Promise<unknown>>(Promise.resolve())

  /** One after the other: what was typed last is what is kept, and what has left stays forgotten. */
  const tell = useCallback(
    (body: Record<string, unknown>): Promise<PortalAnswer<unknown>> => {
      const told = line.current.then(() => call(portalPath('keepReply', client), body))
      line.current = told
      return told
    },
    [call, client],
  )
  const write = useCallback((): void => {
    clearTimeout(pause.current)
    const state = waiting.current
    waiting.current = null
    if (!state) return
    const body = isEmpty(state) ? {} : { body: state }
    void tell(body).then((answer) => setSaved(answer.ok))
  }, [tell])

  useEffect(() => {
    let gone = false
    void call<Kept>(portalPath('keptReply', client)).then((answer) => {
      if (gone) return
      if (answer.ok) setTimeZone(answer.data.timeZone)
      setDraft({ revision: 0, state: answer.ok ? answer.data.body : null })
    })
    return () => {
      gone = true
    }
  }, [call, client])

  // Who leaves in the middle of a sentence finds it again
  useEffect(() => {
    window.addEventListener('pagehide', write)
    return () => {
      window.removeEventListener('pagehide', write)
      write()
    }
  }, [write])

  const keep = useCallback(
    (state: SerializedEditorState): void => {
      setDraft((before) => ({ revision: before?.revision ?? 0, state }))
      setSaved(false)
      waiting.current = state
      clearTimeout(pause.current)
      pause.current = setTimeout(write, PAUSE)
    },
    [write],
  )
  const forget = useCallback((): void => {
    waiting.current = null
    clearTimeout(pause.current)
    setSaved(false)
    setDraft((before) => ({ revision: (before?.revision ?? 0) + 1, state: null }))
    void tell({})
  }, [tell])

  return { draft, forget, keep, saved, timeZone }
}
