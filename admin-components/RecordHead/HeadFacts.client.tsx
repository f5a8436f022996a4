'use client'

import { useId, useState, type ReactNode } from 'react'

import { languageNames } from '../../src/core/formatters.js'
import type { Head } from '../hooks/useRecordHead.js'
import { usePortalTranslation, type PortalText } from '../hooks/usePortalTranslation.js'
import { formatDay } from '../shared/formatDate.js'

const base = 'pcp-admin-head'

/** So many of the care team are named at first. */
const NAMED = 2

const CareTeam = ({ members }: { members: Head['careTeam'] }): ReactNode => {
  const { text } = usePortalTranslation()
  const [all, setAll] = useState(false)
  const id = useId()
  const rest = members.length - NAMED
  const shown = all ? members : members.slice(0, NAMED)
  return (
    <>
      <span id={id}>{shown.map(({ name }) => name).join(', ')}</span>
      {rest > 0 ? (
        <button
          aria-controls={id}
          aria-expanded={all}
          aria-label={text(all ? 'headFewer' : 'headMore', { count: rest })}
          className={`${base}__more`}
          onClick={() => setAll((before) => !before)}
          type="button"
        >
          {all ? '−' : `+${rest}`}
        </button>
      ) : null}
    </>
  )
}

const ageShown = ({ age, ageIsAbout, dateOfBirth }: Head, language: string, text: PortalText) => {
  if (age === null || dateOfBirth === null) return null
  const born = formatDay(dateOfBirth, language)
  return text(ageIsAbout ? 'headAgeAbout' : 'headAgeValue', { age, born })
}

const languageShown = (tag: null | string, language: string): null | string => {
  if (tag === null) return null
  try {
    return languageNames(language, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** In which ways it is safe to reach the client, and that no message may be left. */
const reachShown = ({ leaveMessage, safeWays }: Head, text: PortalText): string =>
  [
    ...safeWays.map((way) => text(`choice_clients_safeWays_${way}`)),
    ...(leaveMessage === 'no' ? [text('headNoMessages')] : []),
  ].join(', ')

/** What somebody who has the client on the phone wants to know at a glance. */
export const HeadFacts = ({ head }: { head: Head }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const spoken = languageShown(head.preferredLanguage, language)
  const facts: [name: string, value: ReactNode][] = [
    [text('headPreferredName'), head.preferredName],
    [text('headAge'), ageShown(head, language, text)],
    [text('headIdentifier'), head.uniqueIdentifier],
    [text('headLanguage'), spoken],
    [text('headInterpreter'), head.needsInterpreter ? text('headInterpreterNeeded') : null],
    [text('field_safeWays'), reachShown(head, text)],
    [
      text('headCareTeam'),
      head.careTeam.length > 0 ? (
        <CareTeam key="team" members={head.careTeam} />
      ) : (
        text('headNobody')
      ),
    ],
  ]
  return (
    <dl className={`${base}__facts`}>
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <div className={`${base}__fact`} key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
