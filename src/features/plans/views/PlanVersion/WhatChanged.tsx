import { Card } from '../../../../portal/kit/components/Card/index.js'
import type { PlanChanges } from '../../../../core/status/plan.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { changes: PlanChanges; view: ViewContext }

/** What a version says that the one before did not, and the other way around; nothing of the first one. */
export const WhatChanged = ({ changes: { added, removed }, view: { t } }: Props) => {
  const parts = [
    { lines: added, title: t('client.planChangeNew') },
    { lines: removed, title: t('client.planChangeGone') },
  ].filter(({ lines }) => lines.length > 0)
  if (parts.length === 0) return null
  return (
    <Card look="next">
      <h2>{t('client.planChanges')}</h2>
      {parts.map(({ lines, title }) => (
        <div key={title}>
          <h3>{title}</h3>
          {lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      ))}
    </Card>
  )
}
