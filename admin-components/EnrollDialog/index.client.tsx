'use client'

import { useId, useState, type ReactNode } from 'react'

import { headOfHouseholdCode } from '../../src/core/hud/relationshipToHeadOfHousehold.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { AvailableProgram } from '../hooks/useProgramList.js'
import { TextBox } from '../PortalFields/index.client.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import type { ProgramsTabProps } from '../ProgramsTab/programsTabProps.js'
import { portalPath } from '../shared/portalPath.js'
import { HouseholdFields, type HouseholdForm } from './HouseholdFields.client.js'
import '../ExitDialog/index.css'
import './index.css'

type Props = Pick<ProgramsTabProps, 'client' | 'clientName' | 'lastName' | 'slugs' | 'today'> & {
  onDone: () => void
  program: AvailableProgram
  slug: string
}

type Kind = 'household' | 'individual'
const KIND_TEXT = { household: 'choice_household', individual: 'choice_individual' } as const

const householdBody = (form: HouseholdForm): Record<string, unknown> => ({
  ...(form.household ? { household: form.household } : { householdName: form.householdName }),
  members: form.members.map(({ id, relationship }) => ({ client: id, relationship })),
  relationship: form.relationship,
})

const Form = (props: Props): ReactNode => {
  const { client, clientName, lastName, onDone, program, slug, slugs, today } = props
  const { text } = usePortalTranslation()
  const call = usePortalCall()
  const { busy, failure, run } = useAction()
  const name = useId()
  const [startDate, setStartDate] = useState(today)
  const [kind, setKind] = useState<Kind>('individual')
  const [form, setForm] = useState<HouseholdForm>({
    household: '',
    householdName: text('enrollHouseholdOf', { name: lastName || clientName }),
    members: [],
    relationship: headOfHouseholdCode,
  })

  const enroll = async (): Promise<void> => {
    const body = {
      program: program.id,
      startDate,
      ...(kind === 'household' ? householdBody(form) : {}),
    }
    if (await run(() => call(portalPath('enrollClient', client), body))) onDone()
  }

  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} type="submit">
            {text('enrollSave')}
          </ActionButton>
          <CancelButton slug={slug} />
        </>
      }
      failure={failure}
      onSubmit={() => void enroll()}
    >
      <TextBox
        first
        label={text('field_startDate')}
        name="startDate"
        onChange={setStartDate}
        required
        type="date"
        value={startDate}
      />
      <fieldset className="pcp-admin-enroll__kinds">
        <legend>{text('programType')}</legend>
        {(Object.keys(KIND_TEXT) as Kind[]).toReversed().map((one) => (
          <label key={one}>
            <input
              checked={kind === one}
              name={name}
              onChange={() => setKind(one)}
              type="radio"
              value={one}
            />
            {text(KIND_TEXT[one])}
          </label>
        ))}
      </fieldset>
      {kind === 'household' ? (
        <HouseholdFields
          client={client}
          clientName={clientName}
          form={form}
          onChange={setForm}
          slugs={slugs}
        />
      ) : null}
    </PortalForm>
  )
}

/** Puts a client into a program, alone or with their household. */
export const EnrollDialog = (props: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { clientName, program, slug } = props
  return (
    <PortalDialog
      slug={slug}
      title={text('enrollTitle', { name: clientName, program: program.name })}
    >
      <Form {...props} />
    </PortalDialog>
  )
}
