'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'

import type { Colleague } from '../hooks/useColleagues.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { TextAreaBox, TextBox } from '../PortalFields/index.client.js'
import { ActionEditor } from './ActionEditor.client.js'
import { movedRow, newAction, withoutRow, withRow, type DraftGoal } from './planDraft.js'
import { PlanLibrary } from './PlanLibrary.client.js'
import { PlanRowTools } from './PlanRowTools.client.js'

type Props = {
  /** Who of the agency can do what the officer does. */
  colleagues: readonly Colleague[]
  goal: DraftGoal
  index: number
  /** Of the plan: in which the library words its actions. */
  language: string
  last: number
  onChange: (goal: DraftGoal) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** A goal with its actions: written by hand, or chosen from the library. */
export const GoalEditor = ({
  colleagues,
  goal,
  index,
  language,
  last,
  onChange,
  onMove,
  onRemove,
}: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { openModal } = useModal()
  const slug = `plan-library-${useId()}`
  const { actions } = goal
  const name = text('planGoalNumber', { number: index + 1, title: goal.title })
  const at = `goals.${String(index)}`
  return (
    <fieldset className="pcp-admin-plans__box">
      <legend>{name}</legend>
      <div className="pcp-admin-plans__line">
        <TextBox
          label={text('planGoalTitle')}
          name={`${at}.title`}
          onChange={(title) => onChange({ ...goal, title })}
          required
          value={goal.title}
        />
        <PlanRowTools index={index} last={last} name={name} onMove={onMove} onRemove={onRemove} />
      </div>
      <TextAreaBox
        label={text('planGoalWhy')}
        name={`${at}.why`}
        onChange={(why) => onChange({ ...goal, why })}
        value={goal.why}
      />
      <ul className="pcp-admin-plans__actions">
        {actions.map((action, place) => (
          <li key={action.key}>
            <ActionEditor
              action={action}
              at={`${at}.actions.${String(place)}`}
              colleagues={colleagues}
              index={place}
              last={actions.length - 1}
              onChange={(changed) => onChange({ ...goal, actions: withRow(actions, changed) })}
              onMove={(by) => onChange({ ...goal, actions: movedRow(actions, action.key, by) })}
              onRemove={() => onChange({ ...goal, actions: withoutRow(actions, action.key) })}
            />
          </li>
        ))}
      </ul>
      <div className="pcp-admin-plans__acts">
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => onChange({ ...goal, actions: [...actions, newAction()] })}
          size="small"
        >
          {text('planAddAction')}
          <span className="sr-only">: {name}</span>
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={() => openModal(slug)} size="small">
          {text('planFromLibrary')}
          <span className="sr-only">: {name}</span>
        </Button>
      </div>
      <PlanLibrary
        language={language}
        onTake={({ text: words, who }) =>
          onChange({ ...goal, actions: [...actions, newAction(who, words)] })
        }
        slug={slug}
        taken={new Set(actions.map((action) => action.text))}
      />
    </fieldset>
  )
}
