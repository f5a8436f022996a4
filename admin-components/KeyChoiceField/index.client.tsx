'use client'

import { FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { FormState, TextFieldClientProps } from 'payload'
import type { ReactNode } from 'react'

import { useFieldLabel } from '../hooks/useFieldLabel.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'
import '../shared/fieldset.css'
import './index.css'

const base = 'pcp-admin-key-choice'

type Of = 'dates' | 'steps'
type Props = TextFieldClientProps & { of: Of }

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  )

/** Short names of the steps, or dates, of the form, in their order, but that of the row around. */
const keysIn = (fields: FormState, of: Of, own: string): string[] => {
  const count = fields[of]?.rows?.length ?? 0
  return Array.from({ length: count }, (_, at) => `${of}.${at}`)
    .filter((row) => !own.startsWith(`${row}.`))
    .flatMap((row) => textsIn(fields[`${row}.key`]?.value))
}

/**
 * Steps or dates of the same workflow, chosen by their short names instead of typed: several to be ticked, or
 * one from a list. What is named and no longer there is seen, and can be taken out.
 */
export const KeyChoiceField = ({ field, of, path, readOnly }: Props): ReactNode => {
  const label = useFieldLabel(field)
  const { text } = usePortalTranslation()
  const {
    disabled,
    path: place,
    setValue,
    value,
  } = useField<unknown>({ potentiallyStalePath: path })
  // Compared as a text, so that typing elsewhere in the form draws nothing anew
  const offered = useFormFields(([fields]) => keysIn(fields, of, place).join('\n'))
  const chosen = textsIn(value)
  const keys = [...new Set([...offered.split('\n').filter(Boolean), ...chosen])]
  const isOff = disabled || readOnly === true
  if (field.hasMany !== true)
    return (
      <div className={`field-type ${base}`}>
        <FieldLabel htmlFor={`field-${place}`} label={label} />
        <select
          disabled={isOff}
          id={`field-${place}`}
          onChange={({ target }) => setValue(target.value || null)}
          value={chosen[0] ?? ''}
        >
          <option value="">{text('keyChoiceNone')}</option>
          {keys.map((key) => (
            <option key={key}>{key}</option>
          ))}
        </select>
      </div>
    )
  return (
    <fieldset className={`field-type ${base}`}>
      <legend>
        <FieldLabel as="span" label={label} />
      </legend>
      <PortalHint>{text(keys.length > 0 ? 'stepAfterHint' : 'stepAfterNone')}</PortalHint>
      {keys.map((key) => (
        <label key={key}>
          <input
            checked={chosen.includes(key)}
            disabled={isOff}
            onChange={({ target }) =>
              setValue(keys.filter((one) => (one === key ? target.checked : chosen.includes(one))))
            }
            type="checkbox"
          />
          <span>{key}</span>
        </label>
      ))}
    </fieldset>
  )
}
