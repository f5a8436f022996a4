'use client'

import type { ReactNode } from 'react'

import { relationshipToHeadOfHousehold } from '../../src/core/hud/relationshipToHeadOfHousehold.js'
import type { ID } from '../../src/core/ids.js'
import { useHouseholds, type Person } from '../hooks/useHouseholds.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox, TextBox } from '../PortalFields/index.client.js'
import { PersonSearch } from './PersonSearch.client.js'

export type HouseholdForm = {
  /** A household that there is; empty for a new one. */
  household: string
  householdName: string
  members: readonly (Person & { relationship: string })[]
  relationship: string
}

type Props = {
  client: ID
  clientName: string
  form: HouseholdForm
  onChange: (form: HouseholdForm) => void
  slugs: { clients: string; enrollments: string }
}

/** Which household, who comes along, and what each is to its head (HUD element 3.15). */
export const HouseholdFields = ({
  client,
  clientName,
  form,
  onChange,
  slugs,
}: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const locale = language.startsWith('es') ? 'es' : 'en'
  const households = useHouseholds(slugs.enrollments, client)
  const relations = relationshipToHeadOfHousehold.options.map(({ code, label }) => ({
    label: label[locale],
    value: code,
  }))
  const { members } = form
  const add = (person: Person): void =>
    onChange({ ...form, members: [...members, { ...person, relationship: '' }] })
  const known = households.find(({ id }) => String(id) === form.household)
  const missing = known?.people.filter(({ id }) => !members.some((one) => one.id === id)) ?? []

  return (
    <>
      {households.length > 0 ? (
        <SelectBox
          choices={households.map(({ id, name }) => ({ label: name, value: String(id) }))}
          label={text('field_household')}
          name="household"
          onChange={(household) => onChange({ ...form, household })}
          placeholder={text('enrollNewHousehold')}
          value={form.household}
        />
      ) : null}
      {form.household === '' ? (
        <TextBox
          label={text('enrollHouseholdName')}
          name="householdName"
          onChange={(householdName) => onChange({ ...form, householdName })}
          required
          value={form.householdName}
        />
      ) : null}
      <SelectBox
        choices={relations}
        label={text('enrollRelation', { name: clientName })}
        name="relationship"
        onChange={(relationship) => onChange({ ...form, relationship })}
        placeholder={text('requestChoose')}
        required
        value={form.relationship}
      />
      <fieldset className="pcp-admin-exit__household" data-field="members">
        <legend>{text('enrollWhoElse')}</legend>
        {members.map(({ id, name, relationship }, index) => (
          <div className="pcp-admin-enroll__member" key={id}>
            <SelectBox
              choices={relations}
              label={text('enrollRelation', { name })}
              name={`members.${index}.relationship`}
              onChange={(code) =>
                onChange({
                  ...form,
                  members: members.map((one) =>
                    one.id === id ? { ...one, relationship: code } : one,
                  ),
                })
              }
              placeholder={text('requestChoose')}
              required
              value={relationship}
            />
            <button
              className="pcp-admin-table__tool"
              onClick={() => onChange({ ...form, members: members.filter((one) => one.id !== id) })}
              type="button"
            >
              {text('enrollRemove', { name })}
            </button>
          </div>
        ))}
        {missing.map((person) => (
          <button
            className="pcp-admin-table__tool"
            key={person.id}
            onClick={() => add(person)}
            type="button"
          >
            {text('enrollAddKnown', { name: person.name })}
          </button>
        ))}
        <PersonSearch
          onAdd={add}
          present={[client, ...members.map(({ id }) => id)]}
          slug={slugs.clients}
        />
      </fieldset>
    </>
  )
}
