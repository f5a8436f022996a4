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

import { sameID, toID, type ID } from '../../src/core/ids.js'
import { useColleagues } from '../hooks/useColleagues.js'
import { useFieldLabel } from '../hooks/useFieldLabel.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'

/**
 * Who stands in for a staff user who is away: of the same agency, and asked of the server, because
 * the host's list of staff may be closed to the person.
 */
export const StandInField: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { text } = usePortalTranslation()
  const { disabled, setValue, showError, value } = useField<ID | null>({
    potentiallyStalePath: path,
  })
  const { id } = useDocumentInfo()
  const agency = toID(useFormFields(([fields]) => fields.agency?.value))
  const { colleagues, failed } = useColleagues(agency)
  const others = colleagues.filter((one) => !sameID(one.id, id))
  const options = others.map((one) => ({ label: one.name, value: one.id }))
  const chosen = toID(value)
  const known = options.find((one) => sameID(one.value, chosen))
  const input = `field-${path.replaceAll('.', '__')}`

  return (
    <div className="field-type relationship">
      <FieldLabel htmlFor={input} label={useFieldLabel(field)} path={path} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <ReactSelect
          disabled={disabled || readOnly === true}
          getOptionValue={({ value: one }) => String(one)}
          inputId={input}
          isClearable
          noOptionsMessage={() => failed ?? text('standInNobody')}
          onChange={(one) => setValue(toID([one].flat()[0]?.value))}
          options={options}
          showError={showError}
          {...(chosen === null
            ? {}
            : { value: known ?? { label: text('historyUnknownStaff'), value: chosen } })}
        />
      </div>
      <PortalHint>{text('standInHint')}</PortalHint>
    </div>
  )
}
