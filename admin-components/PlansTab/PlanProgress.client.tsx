'use client'

import type { ReactNode } from 'react'

import { sameID } from '../../src/core/ids.js'
import { useColleagues } from '../hooks/useColleagues.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PlanActionRow } from './PlanActionRow.client.js'
import type { ShownPlan } from './planTypes.js'

type Props = { mayChange: boolean; onChange: () => void; plan: ShownPlan }

const Parts = ({ place, plan }: { place: 'end' | 'start'; plan: ShownPlan }): ReactNode =>
  plan.sections
    .filter((section) => section.place === place)
    .map(({ heading, key, text }) => (
      <section className="pcp-admin-plans__text" key={key}>
        <h4>{heading}</h4>
        <p>{text}</p>
      </section>
    ))

/** The words of a plan, what is done of it, and what both sides say about it. */
export const PlanProgress = ({ mayChange, onChange, plan }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { colleagues } = useColleagues(plan.agency)
  const doerOf = (key: string): string => {
    const id = plan.doers?.[key]
    if (id === undefined) return ''
    return colleagues.find((one) => sameID(one.id, id))?.name ?? text('planStaffOther')
  }
  return (
    <>
      <Parts place="start" plan={plan} />
      {plan.goals.map(({ actions, key, title, why }, index) => (
        <section className="pcp-admin-plans__text" key={key}>
          <h4>{text('planGoalNumber', { number: index + 1, title })}</h4>
          {why ? <p>{why}</p> : null}
          <ul className="pcp-admin-plans__actions">
            {actions.map((action) => (
              <PlanActionRow
                action={action}
                doer={doerOf(action.key)}
                key={action.key}
                mayChange={mayChange && plan.status !== 'ended'}
                onChange={onChange}
                plan={plan.id}
              />
            ))}
          </ul>
        </section>
      ))}
      <Parts place="end" plan={plan} />
    </>
  )
}
