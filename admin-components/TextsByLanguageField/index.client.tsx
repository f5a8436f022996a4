'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useId, type ReactNode } from 'react'

import { useFieldLabel } from '../hooks/useFieldLabel.js'
import './index.css'

type Texts = Record<string, string>
const asTexts = (value: unknown): Texts =>
  typeof value === 'object' && value !== null ? (value as Texts) : {}

type Input = {
  code: string
  disabled: boolean
  id: string
  onChange: (text: string) => void
  text: string
}

const TextInput = ({ code, disabled, id, onChange, text }: Input): ReactNode => (
  <label className="pcp-admin-texts__row" htmlFor={`${id}-${code}`}>
    <span className="pcp-admin-texts__code">{code}</span>
    <input
      disabled={disabled}
      id={`${id}-${code}`}
      lang={code}
      onChange={(event) => onChange(event.target.value)}
      type="text"
      value={text}
    />
  </label>
)

/**
 * A text in each language of the portal, kept as `{ en: …, es: … }`. Payload's own JSON editor
 * would load a script from elsewhere.
 */
export const TextsByLanguageField: JSONFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, setValue, value } = useField<Texts>({ potentiallyStalePath: path })
  const id = useId()
  const locales: unknown = field.admin?.custom?.locales
  const codes = Array.isArray(locales) ? locales.map(String) : ['en']
  const texts = asTexts(value)

  return (
    <fieldset className="field-type pcp-admin-texts">
      <legend>
        <FieldLabel as="span" label={useFieldLabel(field)} required={field.required ?? false} />
      </legend>
      {codes.map((code) => (
        <TextInput
          code={code}
          disabled={disabled || readOnly === true}
          id={id}
          key={code}
          onChange={(text) => setValue({ ...texts, [code]: text })}
          text={texts[code] ?? ''}
        />
      ))}
    </fieldset>
  )
}
