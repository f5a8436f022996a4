'use client'

import { Banner, Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { ShownPlan } from './planTypes.js'

type Props = { isBehind: boolean; onKeep: () => void; onTake: () => void; plan: ShownPlan }

/** What stands in a plan now, goal by goal, for whoever was editing what stood there before. */
export const ChangedPlan = ({ isBehind, onKeep, onTake, plan }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <div role="status">
      {isBehind ? (
        <Banner type="info">
          <p>{text('planChangedMeanwhile')}</p>
          <p>
            <strong>{plan.name}</strong>
          </p>
          <ul>
            {plan.goals.map((goal) => (
              <li key={goal.key}>
                {[goal.title, ...goal.actions.map((action) => action.text)].join(' · ')}
              </li>
            ))}
          </ul>
          <div className="pcp-admin-plans__acts">
            <Button buttonStyle="secondary" margin={false} onClick={onKeep} size="small">
              {text('planKeepMine')}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={onTake} size="small">
              {text('planTakeTheirs')}
            </Button>
          </div>
        </Banner>
      ) : null}
    </div>
  )
}
