'use client'

import { FieldLabel } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'

import './index.css'

type Shared = {
  /** Gets the focus when its dialog opens. */
  first?: boolean
  label: string
  onChange: (value: string) => void
  required?: boolean
  value: string
}

/**
 * A line of text in the look of Payload's own fields, with the label tied to it also inside
 * drawers.
 */
export const TextBox = ({
  autoComplete = 'off',
  first,
  label,
  onChange,
  required = false,
  type = 'text',
  value,
}: Shared & { autoComplete?: string; type?: 'date' | 'email' | 'text' }): ReactNode => {
  const id = useId()
  return (
    <div className="field-type text pcp-admin-field">
      <FieldLabel htmlFor={id} label={label} required={required} />
      <input
        autoComplete={autoComplete}
        data-first-focus={first}
        id={id}
        onChange={(event) => onChange(event.target.value)}
        required={required}
        type={type}
        value={value}
      />
    </div>
  )
}

/** Some lines of plain text. */
export const TextAreaBox = ({ label, onChange, value }: Shared): ReactNode => {
  const id = useId()
  return (
    <div className="field-type textarea pcp-admin-field">
      <FieldLabel htmlFor={id} label={label} />
      <textarea id={id} onChange={(event) => onChange(event.target.value)} rows={3} value={value} />
    </div>
  )
}

export type SelectChoice = { label: string; value: string }

/**
 * One of several, as the browser's own list: it works with every screen reader and is the best
 * there is on a phone, while Payload's `ReactSelect` has a focusable button that is hidden from
 * assistive technology.
 */
export const SelectBox = ({
  choices,
  first,
  label,
  onChange,
  placeholder,
  required = false,
  value,
}: Shared & { choices: SelectChoice[]; placeholder: string }): ReactNode => {
  const id = useId()
  return (
    <div className="field-type pcp-admin-field pcp-admin-select">
      <FieldLabel htmlFor={id} label={label} required={required} />
      <select
        data-first-focus={first}
        id={id}
        onChange={(event) => onChange(event.target.value)}
        required={required}
        value={value}
      >
        <option value="">{placeholder}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
