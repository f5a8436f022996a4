'use client'

import type { ReactNode } from 'react'

import { relationshipToHeadOfHousehold } from '../../src/core/hud/relationshipToHeadOfHousehold.js'
import { headOfHouseholdCode } from '../../src/core/hud/relationshipToHeadOfHousehold.js'
import type { ProgramMember } from '../ProgramView/programProps.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox } from '../PortalFields/index.client.js'
import { suggestedRelations } from './exitState.js'

export type NewHeadChoice = { id: string; relations: Readonly<Record<string, string>> }
export const NOBODY_NEW: NewHeadChoice = { id: '', relations: {} }

/** What the action is told of it. */
export const headBody = ({ id, relations }: NewHeadChoice): Record<string, unknown> =>
  id
    ? {
        newHead: id,
        relationships: Object.entries(relations).map(([enrollment, relationship]) => ({
          enrollment,
          relationship,
        })),
      }
    : {}

type Props = {
  choice: NewHeadChoice
  /** Everybody of the household whose relationship to the new head is kept. */
  members: readonly ProgramMember[]
  onChange: (choice: NewHeadChoice) => void
  /** Who can be it. */
  stays: readonly ProgramMember[]
}

/**
 * Who is the head from now on, and what the others are to them: suggested as far as it follows from
 * what they were to the old one.
 */
export const NewHead = ({ choice, members, onChange, stays }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const locale = language.startsWith('es') ? 'es' : 'en'
  const choices = relationshipToHeadOfHousehold.options
    .filter(({ code }) => code !== headOfHouseholdCode)
    .map(({ code, label }) => ({ label: label[locale], value: code }))
  return (
    <fieldset className="pcp-admin-exit__household">
      <legend>{text('exitNewHeadTitle')}</legend>
      <p>{text('exitNewHeadWhy')}</p>
      <SelectBox
        choices={stays.map(({ id, name }) => ({ label: name, value: id }))}
        label={text('exitNewHead')}
        name="newHead"
        onChange={(id) => onChange({ id, relations: suggestedRelations(members, id) })}
        placeholder={text('requestChoose')}
        required
        value={choice.id}
      />
      {Object.entries(choice.relations).map(([id, relationship]) => (
        <SelectBox
          choices={choices}
          key={id}
          label={text('relationToNewHead', {
            name: members.find((member) => member.id === id)?.name ?? '',
          })}
          name={`relationships.${id}`}
          onChange={(code) =>
            onChange({ ...choice, relations: { ...choice.relations, [id]: code || '99' } })
          }
          placeholder={text('requestChoose')}
          value={relationship}
        />
      ))}
    </fieldset>
  )
}
