'use client'

import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalFacts, type PortalFact } from '../PortalFacts/index.client.js'
import { formatDateTime, formatDay } from '../shared/formatDate.js'
import { PLAN_STATUS_TEXT } from './planStatus.js'
import type { ShownPlan } from './planTypes.js'

/** A fact that is not there is not told. */
const pair = (name: string, value: string): PortalFact[] => (value ? [[name, value]] : [])

/** How a plan stands: version, signatures, review, when its client was told. */
export const PlanFacts = ({ plan }: { plan: ShownPlan }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const at = (date: null | string | undefined): string =>
    date ? formatDateTime({ date, language }) : ''
  const signed = (name: null | string | undefined, date: null | string | undefined): string =>
    date ? text('planSignedAs', { date: at(date), name: name ?? '' }) : text('planNotSigned')
  const facts: PortalFact[] = [
    [text('planStatus'), text(PLAN_STATUS_TEXT[plan.status])],
    ...pair(text('privacyOpen'), plan.private ? text('privacyOwnOnly') : ''),
    ...(plan.version > 0
      ? ([
          [text('planVersion'), String(plan.version)],
          [text('planClientSigned'), signed(plan.clientSignedName, plan.clientSignedAt)],
          [text('planStaffSigned'), signed(plan.staffSignedName, plan.staffSignedAt)],
        ] satisfies PortalFact[])
      : []),
    ...pair(text('planNotifiedAt'), at(plan.notifiedAt)),
    ...pair(
      text('planReview'),
      plan.reviewDate ? formatDay(plan.reviewDate.slice(0, 10), language) : '',
    ),
    ...pair(text('planReviewedAt'), at(plan.reviewedAt)),
  ]
  return (
    <>
      <h3 className="pcp-admin-plans__name">{plan.name}</h3>
      <PortalFacts facts={facts} />
    </>
  )
}
