'use client'

import { useEffect, useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import type { Person } from '../hooks/useHouseholds.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { SearchBox } from '../RecordTable/SearchBox.client.js'

const LIMIT = 5

type Found = { docs: { fullName?: null | string; id: ID; uniqueIdentifier?: string }[] }
type Props = {
  /** What choosing somebody is called. */
  chooses?: 'calendarChooseClient' | 'enrollAddPerson'
  onAdd: (person: Person) => void
  present: readonly ID[]
  slug: string
}

/** Finds clients by name, date of birth or identifier, and adds one. */
export const PersonSearch = ({
  chooses = 'enrollAddPerson',
  onAdd,
  present,
  slug,
}: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const call = usePortalCall()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Found['docs'] | null>(null)
  useEffect(() => {
    let gone = false
    if (!words) return undefined
    const query = new URLSearchParams({
      depth: '0',
      limit: String(LIMIT),
      'select[fullName]': 'true',
      'select[uniqueIdentifier]': 'true',
      ...(present.length === 0 ? {} : { 'where[id][not_in]': present.join(',') }),
      'where[searchText][like]': words,
    })
    void call<Found>(`/${slug}?${query.toString()}`).then((answer) => {
      if (!gone) setFound(answer.ok ? answer.data.docs : [])
    })
    return () => {
      gone = true
    }
  }, [call, present, slug, words])
  return (
    <div className="pcp-admin-enroll__search">
      <SearchBox label={text('enrollFindPerson')} onSearch={setWords} />
      {words && found?.length === 0 ? <PortalHint>{text('historyEmpty')}</PortalHint> : null}
      {words && found && found.length > 0 ? (
        <ul>
          {found.map(({ fullName, id, uniqueIdentifier }) => (
            <li key={id}>
              <button
                className="pcp-admin-table__tool"
                onClick={() => onAdd({ id, name: fullName ?? '' })}
                type="button"
              >
                {text(chooses, {
                  name: fullName ?? '',
                  number: uniqueIdentifier ?? '',
                })}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
