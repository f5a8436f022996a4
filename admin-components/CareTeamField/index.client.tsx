'use client'

import {
  FieldError,
  FieldLabel,
  ReactSelect,
  useDocumentInfo,
  useField,
  useFormFields,
} from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'

import { toID, type ID } from '../../src/core/ids.js'
import { useCareTeam, type StaffChoice } from '../hooks/useCareTeam.js'
import { useFieldLabel } from '../hooks/useFieldLabel.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'

const idsOf = (value: unknown): ID[] =>
  Array.isArray(value) ? value.map(toID).filter((id) => id !== null) : []

/** Which one of two people of one name is meant shows by the agency. */
const labelOf = ({ agency, name }: StaffChoice): string => (agency ? `${name} · ${agency}` : name)

/**
 * The care team of a client. Who may be chosen, and under which name, is asked of the server: the
 * host's list of staff may be closed to the person, and people of agencies that do not share are
 * not for them to see.
 */
export const CareTeamField: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { text } = usePortalTranslation()
  const { disabled, setValue, showError, value } = useField<ID[]>({ potentiallyStalePath: path })
  const { id } = useDocumentInfo()
  const agency = toID(useFormFields(([fields]) => fields.agency?.value))
  const { choices, failed, known, loading, more, search } = useCareTeam({
    agency: id === undefined ? agency : null,
    client: id ?? null,
  })
  const asOption = (one: ID): { label: string; value: ID } => {
    const staff = known.get(String(one))
    return { label: staff ? labelOf(staff) : text('historyUnknownStaff'), value: one }
  }
  const input = `field-${path.replaceAll('.', '__')}`
  const isClosed = disabled || readOnly === true

  return (
    <div className="field-type relationship">
      <FieldLabel
        htmlFor={input}
        label={useFieldLabel(field)}
        path={path}
        required={field.required ?? false}
      />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <ReactSelect
          disabled={isClosed}
          filterOption={() => true}
          getOptionValue={({ value: one }) => String(one)}
          inputId={input}
          isLoading={loading}
          isMulti
          isSortable
          noOptionsMessage={() => failed ?? text('careTeamNobody')}
          onChange={(chosen) => setValue([chosen].flat().map((one) => one.value))}
          onInputChange={search}
          options={choices.map(({ id: one }) => asOption(one))}
          showError={showError}
          value={idsOf(value).map(asOption)}
        />
      </div>
      {more && !isClosed ? <PortalHint>{text('careTeamMore')}</PortalHint> : null}
    </div>
  )
}
