'use client'

import { SelectInput, useField, useFormFields } from '@payloadcms/ui'
import type { DefaultCellComponentProps, TextFieldClientComponent } from 'payload'
import type { ReactNode } from 'react'

import { serviceTypes } from '../../src/core/hud/serviceTypes.js'
import type { HudLocale } from '../../src/core/hud/types.js'
import { useFieldLabel } from '../hooks/useFieldLabel.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

type Choice = { label: string; value: string }

/** What can be provided for a record type, in the reader's language. */
const choicesOf = (recordType: unknown, language: string): Choice[] => {
  const locale: HudLocale = language.startsWith('es') ? 'es' : 'en'
  const options = serviceTypes[String(recordType)]?.options ?? []
  return options.map(({ code, label }) => ({ label: label[locale], value: code }))
}

/** The type of a service, of the list that goes with its record type. */
export const ServiceTypeField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const label = useFieldLabel(field)
  const { language, text } = usePortalTranslation()
  const { disabled, setValue, showError, value } = useField<string>({ potentiallyStalePath: path })
  const recordType = useFormFields(([fields]) => fields.recordType?.value)
  const choices = choicesOf(recordType, language)
  const known = choices.some((choice) => choice.value === value)
  return (
    <SelectInput
      label={label}
      name={path}
      onChange={(chosen) => setValue(Array.isArray(chosen) ? null : (chosen.value ?? null))}
      options={choices}
      path={path}
      placeholder={choices.length === 0 ? text('serviceTypeChoose') : text('requestChoose')}
      readOnly={disabled || readOnly === true || choices.length === 0}
      required={field.required ?? false}
      showError={showError}
      {...(known && value ? { value } : {})}
    />
  )
}

/** The same in a list. */
export const ServiceTypeCell = ({ cellData, rowData }: DefaultCellComponentProps): ReactNode => {
  const { language } = usePortalTranslation()
  const { recordType } = rowData as { recordType?: unknown }
  const known = choicesOf(recordType, language).find(({ value }) => value === cellData)
  return known?.label ?? (typeof cellData === 'string' ? cellData : null)
}
