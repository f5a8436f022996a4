'use client'

import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { formatDate } from '../shared/formatDate.js'
import { PLAN_STATUS_TEXT } from './planStatus.js'
import type { ShownPlan } from './planTypes.js'

type Props = { chosen: null | string; onChoose: (id: string) => void; plans: readonly ShownPlan[] }

/** The client's plans; the one that is shown below is marked. */
export const PlanList = ({ chosen, onChoose, plans }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  return (
    <ul aria-label={text('tab_plans')} className="pcp-admin-plans__list">
      {plans.map(({ createdAt, id, name, private: isPrivate, status }) => (
        <li key={id}>
          <button
            aria-current={id === chosen}
            className="pcp-admin-plans__pick"
            onClick={() => onChoose(id)}
            type="button"
          >
            <strong>{name}</strong>
            <span>
              {[
                text(PLAN_STATUS_TEXT[status]),
                formatDate({ date: createdAt, language }),
                isPrivate ? text('planPrivate') : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
