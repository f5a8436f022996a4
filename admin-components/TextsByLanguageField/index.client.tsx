'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useId, type ChangeEvent, type ReactNode } from 'react'

import { useFieldLabel } from '../hooks/useFieldLabel.js'
import '../shared/fieldset.css'
import './index.css'

type Texts = Record<string, string>
const asTexts = (value: unknown): Texts =>
  typeof value === 'object' && value !== null ? (value as Texts) : {}

type Input = {
  code: string
  disabled: boolean
  id: string
  /** On several lines. */
  lines: boolean
  onChange: (text: string) => void
  text: string
}

const LINES = 5

const TextInput = ({ code, disabled, id, lines, onChange, text }: Input): ReactNode => {
  const input = {
    disabled,
    id: `${id}-${code}`,
    lang: code,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(event.target.value),
    value: text,
  }
  return (
    <label className="pcp-admin-texts__row" htmlFor={input.id}>
      <span className="pcp-admin-texts__code">{code}</span>
      {lines ? <textarea {...input} rows={LINES} /> : <input {...input} type="text" />}
    </label>
  )
}

/**
 * A text in each language of the portal, kept as `{ en: …, es: … }`. Payload's own JSON editor
 * would load a script from elsewhere.
 */
export const TextsByLanguageField: JSONFieldClientComponent = ({ field, path, readOnly }) => {
  const { customComponents, disabled, setValue, showError, value } = useField<Texts>({
    potentiallyStalePath: path,
  })
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
          lines={field.admin?.custom?.lines === true}
          onChange={(text) => setValue({ ...texts, [code]: text })}
          text={texts[code] ?? ''}
        />
      ))}
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
      </div>
      {/* Of a description by language Payload hands over what is made of it */}
      {customComponents?.Description ??
        (field.admin?.description ? (
          <FieldDescription description={field.admin.description} path={path} />
        ) : null)}
    </fieldset>
  )
}
