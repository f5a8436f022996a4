import { useCallback, useEffect, useRef, useState } from 'react'

import { portalPath } from '../shared/portalPath.js'
import { usePortalCall } from './usePortalCall.js'
import { useQuestionSet } from './useQuestionSet.js'

/** As its endpoint answers. */
export type DrawnPreview = {
  html: string
  page: number
  pages: number
  problems: readonly { message: string; name: string }[]
  shown: readonly string[]
}
type Typed = Readonly<Record<string, readonly string[]>>

/** A pause in typing that is long enough to look. */
const PAUSE = 400

type Preview = {
  answer: DrawnPreview | null
  failed: string | undefined
  forget: () => void
  setAnswers: (typed: Typed) => void
  setPage: (page: number) => void
}

/**
 * Draws the questions of the form anew after each pause in writing; of several answers on their way
 * the last one counts. Where only what is tried out has changed, and nothing is asked that was not
 * asked before, the frame stays as it is, with what is being typed in it.
 */
export const useQuestionsPreview = ({
  locale,
  title,
}: {
  locale: string
  title: string
}): Preview => {
  const call = usePortalCall()
  const { layout, questions, scores } = useQuestionSet()
  const [answer, setAnswer] = useState<DrawnPreview | null>(null)
  const [failed, setFailed] = useState<string>()
  const [page, setPage] = useState(0)
  const [typed, setTyped] = useState<Typed>({})
  const [round, setRound] = useState(0)
  const latest = useRef(0)
  const drawnOf = useRef('')

  useEffect(() => {
    latest.current += 1
    const asked = latest.current
    const of = JSON.stringify([layout, locale, page, questions, round, title])
    const timer = setTimeout(() => {
      const body = { answers: typed, language: locale, layout, page, questions, scores, title }
      void call<DrawnPreview>(portalPath('previewQuestions'), body).then((got) => {
        if (asked !== latest.current) return
        setFailed(got.ok ? undefined : got.message)
        if (!got.ok) return
        const isSame = of === drawnOf.current
        drawnOf.current = of
        setAnswer((before) =>
          isSame && before && String(before.shown) === String(got.data.shown) ? before : got.data,
        )
      })
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [call, layout, locale, page, questions, round, scores, title, typed])

  const setAnswers = useCallback((next: Typed): void => {
    // Of other pages what was typed there stays
    setTyped((before) => {
      const together = { ...before, ...next }
      return JSON.stringify(together) === JSON.stringify(before) ? before : together
    })
  }, [])
  const forget = useCallback((): void => {
    setTyped({})
    setPage(0)
    setRound((before) => before + 1)
  }, [])
  return { answer, failed, forget, setAnswers, setPage }
}
