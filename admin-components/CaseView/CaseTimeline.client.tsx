'use client'

import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { CaseTimelineEntry } from '../hooks/useCaseView.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { formatDateTime } from '../shared/formatDate.js'

const base = 'pcp-admin-case'
/** As many as one looks at; the others on demand. */
const FIRST = 10

/** What happened with a case: what, about which task, who, when; the newest first. */
export const CaseTimeline = ({ entries }: { entries: readonly CaseTimelineEntry[] }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const [all, setAll] = useState(false)
  const shown = all ? entries : entries.slice(0, FIRST)
  return (
    <section className={`${base}__part`}>
      <h2>{text('caseTimeline')}</h2>
      {entries.length === 0 ? <PortalHint>{text('caseTimelineEmpty')}</PortalHint> : null}
      <ol className={`${base}__timeline`}>
        {shown.map(({ at, by, event, id, task }) => (
          <li key={id}>
            <time dateTime={at}>{formatDateTime({ date: at, language })}</time>
            <span>
              {task === null ? event : `${event}: ${task}`}
              {by === null ? null : <span className={`${base}__quiet`}>{by}</span>}
            </span>
          </li>
        ))}
      </ol>
      {entries.length > FIRST && !all ? (
        <Button buttonStyle="secondary" onClick={() => setAll(true)} size="small">
          {text('caseTimelineAll', { count: entries.length })}
        </Button>
      ) : null}
    </section>
  )
}
