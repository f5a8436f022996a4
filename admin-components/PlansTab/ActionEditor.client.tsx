'use client'

import type { ReactNode } from 'react'

import { PLAN_SIDES } from '../../src/core/status/plan.js'
import type { Colleague } from '../hooks/useColleagues.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox, TextBox } from '../PortalFields/index.client.js'
import type { DraftAction } from './planDraft.js'
import { PlanRowTools } from './PlanRowTools.client.js'

type Props = {
  action: DraftAction
  /** What the API calls it. */
  at: string
  /** Who of the agency can do it. */
  colleagues: readonly Colleague[]
  index: number
  last: number
  onChange: (action: DraftAction) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One action: what, who, until when. */
export const ActionEditor = ({
  action,
  at,
  colleagues,
  index,
  last,
  onChange,
  onMove,
  onRemove,
}: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const name = action.text || text('planActionNumber', { number: index + 1 })
  const isListed = colleagues.some(({ id }) => String(id) === action.staff)
  const staffChoices = [
    ...colleagues.map((one) => ({ label: one.name, value: String(one.id) })),
    // Takes no messages at the moment, and still has it
    ...(action.staff && !isListed ? [{ label: text('planStaffOther'), value: action.staff }] : []),
  ]
  return (
    <div
      className={`pcp-admin-plans__action${action.who === 'officer' ? ' pcp-admin-plans__action--staff' : ''}`}
    >
      <TextBox
        label={text('planActionText')}
        name={`${at}.text`}
        onChange={(value) => onChange({ ...action, text: value })}
        required
        value={action.text}
      />
      <SelectBox
        choices={PLAN_SIDES.map((value) => ({ label: text(`planWho_${value}`), value }))}
        label={text('planWho')}
        name={`${at}.who`}
        onChange={(who) => onChange({ ...action, who: who === 'officer' ? 'officer' : 'client' })}
        value={action.who}
      />
      {action.who === 'officer' ? (
        <SelectBox
          choices={staffChoices}
          label={text('planStaff')}
          name={`${at}.staff`}
          onChange={(staff) => onChange({ ...action, staff })}
          placeholder={text('planStaffOfPlan')}
          value={action.staff}
        />
      ) : null}
      <TextBox
        label={text('planDue')}
        name={`${at}.dueDate`}
        onChange={(dueDate) => onChange({ ...action, dueDate })}
        type="date"
        value={action.dueDate}
      />
      <PlanRowTools index={index} last={last} name={name} onMove={onMove} onRemove={onRemove} />
    </div>
  )
}
