import { useEffect, useState } from 'react'

import { parseSSN } from '../../src/core/ssn.js'
import { portalPath } from '../shared/portalPath.js'
import { usePortalCall } from './usePortalCall.js'

export type Duplicate = {
  dateOfBirth: null | string
  id: string
  name: string
  reason: 'name-and-birth' | 'ssn'
  uniqueIdentifier: string
}
/** What stands in the form of a new client. */
export type TypedClient = Readonly<
  Record<'dateOfBirth' | 'firstName' | 'lastName' | 'middleName' | 'preferredName' | 'ssn', string>
>

/** It is asked when the typing pauses. */
const PAUSE = 600
const NONE: readonly Duplicate[] = []

/** Who is found by one part of what is typed; a failure shows nobody, and stops nobody. */
const useFound = (body: null | Readonly<Record<string, string>>): readonly Duplicate[] => {
  const call = usePortalCall()
  const [found, setFound] = useState(NONE)
  const asked = body && JSON.stringify(body)
  useEffect(() => {
    let isCurrent = true
    const ask = async (): Promise<void> => {
      if (asked === null) return setFound(NONE)
      const answer = await call<{ clients: Duplicate[] }>(
        portalPath('likelyDuplicates'),
        JSON.parse(asked) as Record<string, string>,
      )
      if (isCurrent) setFound(answer.ok ? answer.data.clients : NONE)
    }
    const pause = setTimeout(() => void ask(), PAUSE)
    return () => {
      isCurrent = false
      clearTimeout(pause)
    }
  }, [asked, call])
  return found
}

/**
 * Who may be there already. The number is asked for by itself, once it is whole: each comparison
 * counts, and what is typed beside it would repeat it.
 */
export const useDuplicates = ({ ssn, ...names }: TypedClient): readonly Duplicate[] => {
  const isNamed = [names.firstName, names.lastName, names.preferredName].some(
    (name) => name.trim().length > 1,
  )
  const byNumber = useFound(parseSSN(ssn) === null ? null : { ssn })
  const byName = useFound(names.dateOfBirth !== '' && isNamed ? names : null)
  const numbers = new Set(byNumber.map(({ id }) => id))
  return [...byNumber, ...byName.filter(({ id }) => !numbers.has(id))]
}
