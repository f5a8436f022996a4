'use client'

import { useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import type { RequestType } from '../../src/core/status/request.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useReview, type Review } from '../hooks/useReview.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { TakeOver } from '../TakeOver/index.client.js'
import { CameIn } from './CameIn.client.js'
import { CannotPanel } from './CannotPanel.client.js'
import { ReviewDecision } from './ReviewDecision.client.js'
import './index.css'

const base = 'pcp-admin-review'

export type ReviewProps = {
  id: ID
  /** Slug of the collection in which the answer to each type of request is kept. */
  keptIn: Readonly<Record<RequestType, string>>
  name: string
  requests: string
  type: RequestType
}

/** Whom it is about, where the reader may see the record. */
const nameOf = (client: unknown): string =>
  typeof client === 'object' && client !== null && 'fullName' in client
    ? String(client.fullName)
    : ''

const Content = ({
  keptIn,
  onChange,
  review,
}: Pick<ReviewProps, 'keptIn'> & { onChange: () => void; review: Review }): ReactNode => {
  const { text } = usePortalTranslation()
  const { request } = review
  return (
    <>
      <p className={`${base}__who`}>{nameOf(request.client)}</p>
      {request.note ? (
        <section className={`${base}__part`}>
          <h3>{text('reviewYourNote')}</h3>
          <p className={`${base}__words`}>{request.note}</p>
        </section>
      ) : null}
      {request.cannotAt ? <CannotPanel request={request} /> : null}
      {request.status === 'completed' ? (
        <>
          <CameIn keptIn={keptIn} onChange={onChange} review={review} />
          <ReviewDecision key={request.review} onChange={onChange} request={request} />
          {request.type === 'assessment' && request.review === 'accepted' ? (
            <TakeOver from={{ id: request.id, of: 'request' }} onChange={onChange} />
          ) : null}
        </>
      ) : null}
    </>
  )
}

/** What came in for a request, and what staff make of it. Opens as soon as it is there. */
export const RequestReview = ({ id, keptIn, name, requests, type }: ReviewProps): ReactNode => {
  const slug = `pcp-request-review-${id}`
  const { openModal } = useModal()
  const router = useRouter()
  const { text } = usePortalTranslation()
  const { failed, reload, review } = useReview({ id, keptIn, requests, type })
  useEffect(() => openModal(slug), [openModal, slug])
  const change = (): void => {
    reload()
    // Lists behind it show the state as well
    router.refresh()
  }

  return (
    <PortalDialog drawer slug={slug} title={name}>
      <div className={base} data-print>
        <PortalAlert message={failed} />
        {review || failed ? null : <PortalHint>{text('cardLoading')}</PortalHint>}
        {review ? <Content keptIn={keptIn} onChange={change} review={review} /> : null}
      </div>
    </PortalDialog>
  )
}
