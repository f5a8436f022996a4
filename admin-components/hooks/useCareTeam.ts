import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useRef, useState } from 'react'

import type { ID } from '../../src/core/ids.js'
import { callPortal, type PortalAnswer } from '../shared/callPortal.js'
import { portalPath } from '../shared/portalPath.js'
import { usePortalTranslation } from './usePortalTranslation.js'

export type StaffChoice = { agency: null | string; id: ID; name: string }
type Choices = { choices: StaffChoice[]; members: StaffChoice[]; more: boolean }

/** What is typed within this time is one question. */
const GATHER_FOR = 200
const NONE: Choices = { choices: [], members: [], more: false }

const queryOf = (asked: Readonly<Record<string, ID | null>>): string =>
  new URLSearchParams(
    Object.entries(asked)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => [name, String(value)]),
  ).toString()

/** An answer, and what had been typed by then. */
type Answered = { answer: PortalAnswer<Choices>; typed: string }
type Team = { agency: ID | null; client: ID | null }

/**
 * Who may be put on a care team, by what is typed, and the names of all that were met. An answer to
 * an older question counts no more.
 */
export const useCareTeam = ({
  agency,
  client,
}: Team): {
  choices: readonly StaffChoice[]
  failed: null | string
  known: ReadonlyMap<string, StaffChoice>
  loading: boolean
  more: boolean
  search: (typed: string) => void
} => {
  const { config } = useConfig()
  const { language, text } = usePortalTranslation()
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<null | Answered>(null)
  const [known, setKnown] = useState<ReadonlyMap<string, StaffChoice>>(new Map())
  const newest = useRef(0)
  const api = formatAdminURL({ apiRoute: config.routes.api, path: '', relative: true })
  const networkError = text('cardNetworkError')

  useEffect(() => {
    const question = (newest.current += 1)
    const path = `${portalPath('careTeamChoices')}?${queryOf({ agency, client, search: typed })}`
    const ask = async (): Promise<void> => {
      const answer = await callPortal<Choices>({ api, language, networkError, path })
      if (question !== newest.current) return
      setState({ answer, typed })
      if (!answer.ok) return
      const met = [...answer.data.choices, ...answer.data.members]
      setKnown(
        (before) => new Map([...before, ...met.map((one) => [String(one.id), one] as const)]),
      )
    }
    const timer = setTimeout(() => void ask(), typed === '' ? 0 : GATHER_FOR)
    return () => {
      newest.current += 1
      clearTimeout(timer)
    }
  }, [agency, api, client, language, networkError, typed])

  const answer = state?.answer
  const { choices, more } = answer?.ok ? answer.data : NONE
  return {
    choices,
    failed: answer && !answer.ok ? answer.message : null,
    known,
    loading: state?.typed !== typed,
    more,
    search: setTyped,
  }
}
