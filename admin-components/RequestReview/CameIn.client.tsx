'use client'

import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { RequestType } from '../../src/core/status/request.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { Review } from '../hooks/useReview.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { formatDateTime } from '../shared/formatDate.js'
import { CameInFiles } from './CameInFiles.client.js'
import { CameInFacts } from './CameInFacts.client.js'
import { SinceEarlier } from './SinceEarlier.client.js'
import { PageSorter } from './PageSorter.client.js'

const base = 'pcp-admin-review'

type Props = {
  keptIn: Readonly<Record<RequestType, string>>
  onChange: () => void
  review: Review
}

/** What the client sent: files, answers, a place, or a signed release. */
export const CameIn = ({ keptIn, onChange, review }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const [sorting, setSorting] = useState(false)
  const { earlier, files, record, request } = review
  const { completedAt, correctedAt, type } = request
  const isEmpty = files.length === 0 && record === null
  return (
    <section className={`${base}__part`}>
      <h3>{text('reviewCameIn')}</h3>
      {completedAt ? (
        <p className={`${base}__quiet`}>
          <time dateTime={completedAt}>{formatDateTime({ date: completedAt, language })}</time>
        </p>
      ) : null}
      {correctedAt ? (
        <p>{text('reviewCorrected', { date: formatDateTime({ date: correctedAt, language }) })}</p>
      ) : null}
      {isEmpty ? <PortalHint>{text('requestNothingHere')}</PortalHint> : null}
      {record ? <CameInFacts collection={keptIn[type]} record={record} type={type} /> : null}
      {record && type === 'assessment' ? (
        <SinceEarlier collection={keptIn[type]} corrected={earlier[0]} record={record} />
      ) : null}
      {record ? (
        <Button
          buttonStyle="secondary"
          className={`${base}__button`}
          onClick={() => window.print()}
          size="small"
        >
          {text('reviewPrint')}
        </Button>
      ) : null}
      {files.length > 0 && !sorting ? (
        <CameInFiles
          collection={keptIn.document}
          files={files}
          onChange={onChange}
          onSort={() => setSorting(true)}
        />
      ) : null}
      {sorting ? (
        <PageSorter
          collection={keptIn.document}
          files={files}
          onDone={(changed) => {
            setSorting(false)
            if (changed) onChange()
          }}
          request={request}
        />
      ) : null}
      {earlier.map((before) => (
        <details className={`${base}__signed`} key={before.id}>
          <summary>
            {text('reviewEarlier', {
              date: formatDateTime({ date: String(before.createdAt), language }),
            })}
          </summary>
          <CameInFacts collection={keptIn[type]} record={before} type={type} />
        </details>
      ))}
    </section>
  )
}
