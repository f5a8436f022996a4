'use client'

import { useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { PlanBar } from './PlanBar.client.js'
import { PlanEditor } from './PlanEditor.client.js'
import { PlanProgress } from './PlanProgress.client.js'
import type { ShownPlan, PlanSlugs } from './planTypes.js'
import { PlanVersions } from './PlanVersions.client.js'

type Props = {
  api: string
  client: ID
  mayChange: boolean
  onChange: () => void
  plan: ShownPlan
  slugs: PlanSlugs
}

/** One plan: how it stands and what can be done about it, its words or its editor, its versions. */
export const OnePlan = ({ api, mayChange, onChange, plan, slugs }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const isDraft = plan.status === 'draft'
  const [editing, setEditing] = useState(isDraft && mayChange)
  const saved = (): void => {
    toastSuccess(text('changesSaved'))
    onChange()
  }
  return (
    <div className="pcp-admin-plans__plan">
      <PlanBar
        api={api}
        editing={editing}
        mayChange={mayChange}
        onChange={onChange}
        onEdit={() => setEditing(true)}
        plan={plan}
        versions={slugs.versions}
      />
      {editing ? (
        <PlanEditor
          onCancel={() => setEditing(false)}
          onSaved={() => {
            saved()
            setEditing(false)
          }}
          plan={plan}
        />
      ) : (
        <PlanProgress mayChange={mayChange} onChange={onChange} plan={plan} />
      )}
      {plan.version > 0 ? <PlanVersions api={api} plan={plan} slug={slugs.versions} /> : null}
    </div>
  )
}
