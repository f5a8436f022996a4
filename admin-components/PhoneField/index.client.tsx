'use client'

import { TextInput, useField, useFormFields } from '@payloadcms/ui'
import type { DefaultCellComponentProps, TextFieldClientComponent } from 'payload'
import { useState, type ReactNode } from 'react'

import { useFieldLabel } from '../hooks/useFieldLabel.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Stored numbers are links as they stand: E.164, or with an extension as RFC 3966 writes it. */
const linkOf = (stored: string): string | undefined =>
  stored.startsWith('+') ? `tel:${stored}` : undefined

/**
 * A telephone number as people write it. The form holds the stored number, and what was typed until
 * the server has made one of it.
 */
export const PhoneField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const label = useFieldLabel(field)
  const { text } = usePortalTranslation()
  const { disabled, setValue, showError, value } = useField<string>({ potentiallyStalePath: path })
  const shown = asText(useFormFields(([fields]) => fields[`${path}Shown`]?.value))
  const [typed, setTyped] = useState<null | string>(null)
  const stored = asText(value)
  const atRest = typed === null || typed !== stored
  const link = atRest && stored ? linkOf(stored) : undefined

  return (
    <TextInput
      AfterInput={
        link ? (
          <a className="field-description" href={link}>
            {text('phoneCall', { phone: shown || stored })}
          </a>
        ) : null
      }
      label={label}
      onChange={({ target }: { target: { value: string } }) => {
        setTyped(target.value)
        setValue(target.value)
      }}
      path={path}
      readOnly={disabled || readOnly === true}
      required={field.required ?? false}
      showError={showError}
      value={atRest && stored ? shown || stored : stored}
    />
  )
}

/** The same in a list. */
export const PhoneCell = ({ cellData, field, rowData }: DefaultCellComponentProps): ReactNode => {
  const stored = asText(cellData)
  const row: Readonly<Record<string, unknown>> = rowData
  const shown = asText('name' in field ? row[`${field.name}Shown`] : '')
  return stored ? <a href={linkOf(stored)}>{shown || stored}</a> : null
}
