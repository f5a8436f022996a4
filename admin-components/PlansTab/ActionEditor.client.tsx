'use client'

import type { ReactNode } from 'react'

import { PLAN_SIDES } from '../../src/core/status/plan.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox, TextBox } from '../PortalFields/index.client.js'
import type { DraftAction } from './planDraft.js'
import { PlanRowTools } from './PlanRowTools.client.js'

type Props = {
  action: DraftAction
  /** What the API calls it. */
  at: string
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
  index,
  last,
  onChange,
  onMove,
  onRemove,
}: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const name = action.text || text('planActionNumber', { number: index + 1 })
  return (
    <div className="pcp-admin-plans__action">
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
