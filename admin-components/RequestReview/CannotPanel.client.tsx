'use client'

import type { ReactNode } from 'react'

import type { CannotReason } from '../../src/core/status/request.js'
import type { AdminKey } from '../../src/translations/label.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { ReviewedRequest } from '../hooks/useReview.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { formatDateTime } from '../shared/formatDate.js'

const base = 'pcp-admin-review'

export const REASON_TEXT = {
  'cannot-find': 'cannotFind',
  'cannot-get': 'cannotGet',
  'does-not-apply': 'cannotDoesNotApply',
  other: 'cannotOther',
} as const satisfies Record<CannotReason, AdminKey>

/** Why the client cannot send what was asked for, and what can be done about it. */
export const CannotPanel = ({ request }: { request: ReviewedRequest }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const { cannotAt, cannotReason, cannotText, status } = request
  if (!cannotAt || !cannotReason) return null
  return (
    <section className={`${base}__part`}>
      <h3>{text('cannotTitle')}</h3>
      <p>
        <strong>{text(REASON_TEXT[cannotReason])}</strong> ·{' '}
        <time dateTime={cannotAt}>{formatDateTime({ date: cannotAt, language })}</time>
      </p>
      {cannotText ? <p className={`${base}__words`}>{cannotText}</p> : null}
      {status === 'pending' ? <PortalHint>{text('cannotHint')}</PortalHint> : null}
    </section>
  )
}
