'use client'

import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { useColleagues } from '../hooks/useColleagues.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { ChangedPlan } from './ChangedPlan.client.js'
import { GoalEditor } from './GoalEditor.client.js'
import {
  bodyOf,
  draftOf,
  movedRow,
  newGoal,
  newSection,
  withoutRow,
  withRow,
  type PlanDraft,
} from './planDraft.js'
import type { ShownPlan } from './planTypes.js'
import { SectionList } from './SectionList.client.js'

type Props = { onCancel: () => void; onSaved: () => void; plan: ShownPlan }

/**
 * The words of a plan as one form. Where somebody else saved meanwhile nothing of either is lost: what
 * is typed here stays, what stands there now is shown, and the reader decides.
 */
export const PlanEditor = ({ onCancel, onSaved, plan }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const { colleagues } = useColleagues(plan.agency)
  // Until something is typed, what stands there now is what is edited
  const [typed, setTyped] = useState<null | PlanDraft>(null)
  const draft = typed ?? draftOf(plan)
  const change = (next: Partial<PlanDraft>): void => setTyped({ ...draft, ...next })
  const { goals, name, revision, sections } = draft

  const save = async (): Promise<void> => {
    if (await run(() => call(portalPath('changePlan', plan.id), bodyOf(draft)))) onSaved()
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('planSave')}
          </ActionButton>
          <Button buttonStyle="secondary" onClick={onCancel}>
            {text('dialogCancel')}
          </Button>
        </>
      }
      failure={failure}
      onSubmit={() => void save()}
    >
      <PortalHint>
        {text(plan.status === 'draft' ? 'planDraftEditHint' : 'planEditHint')}
      </PortalHint>
      <ChangedPlan
        isBehind={plan.revision !== revision}
        onKeep={() => change({ revision: plan.revision })}
        onTake={() => setTyped(null)}
        plan={plan}
      />
      <TextBox
        label={text('planTitle')}
        name="name"
        onChange={(value) => change({ name: value })}
        required
        value={name}
      />
      <SectionList
        onChange={(changed) => change({ sections: changed })}
        place="start"
        sections={sections}
      />
      <div className="pcp-admin-plans__acts">
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => change({ sections: [...sections, newSection()] })}
          size="small"
        >
          {text('planAddSection')}
        </Button>
      </div>
      {goals.map((goal, index) => (
        <GoalEditor
          colleagues={colleagues}
          goal={goal}
          index={index}
          key={goal.key}
          language={plan.language}
          last={goals.length - 1}
          onChange={(changed) => change({ goals: withRow(goals, changed) })}
          onMove={(by) => change({ goals: movedRow(goals, goal.key, by) })}
          onRemove={() => change({ goals: withoutRow(goals, goal.key) })}
        />
      ))}
      <div className="pcp-admin-plans__acts">
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => change({ goals: [...goals, newGoal()] })}
          size="small"
        >
          {text('planAddGoal')}
        </Button>
      </div>
      <SectionList
        onChange={(changed) => change({ sections: changed })}
        place="end"
        sections={sections}
      />
    </PortalForm>
  )
}
