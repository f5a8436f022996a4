'use client'

import { FieldLabel } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'

import { ProblemText } from '../ProblemText/index.client.js'
import { useProblem } from '../hooks/useProblem.js'
import './index.css'

type Shared = {
  /** Gets the focus when its dialog opens. */
  first?: boolean
  label: string
  /** What the API calls it: under this name it is told what is wrong. */
  name: string
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
  name,
  onChange,
  required = false,
  type = 'text',
  value,
}: Shared & {
  autoComplete?: string
  type?: 'date' | 'datetime-local' | 'email' | 'number' | 'text'
}): ReactNode => {
  const id = useId()
  const problem = useProblem(name)
  return (
    <div className="field-type text pcp-admin-field" data-field={name}>
      <FieldLabel htmlFor={id} label={label} required={required} />
      <input
        {...problem.control}
        autoComplete={autoComplete}
        data-first-focus={first}
        id={id}
        onChange={(event) => onChange(event.target.value)}
        required={required}
        type={type}
        value={value}
      />
      <ProblemText id={problem.id} message={problem.message} />
    </div>
  )
}

/** Some lines of plain text. */
export const TextAreaBox = ({
  first,
  label,
  name,
  onChange,
  required = false,
  value,
}: Shared): ReactNode => {
  const id = useId()
  const problem = useProblem(name)
  return (
    <div className="field-type textarea pcp-admin-field" data-field={name}>
      <FieldLabel htmlFor={id} label={label} required={required} />
      <textarea
        {...problem.control}
        data-first-focus={first}
        id={id}
        onChange={(event) => onChange(event.target.value)}
        required={required}
        rows={3}
        value={value}
      />
      <ProblemText id={problem.id} message={problem.message} />
    </div>
  )
}

export type SelectChoice = { label: string; value: string }
/** Choices under a heading of their own. */
export type SelectGroup = { choices: SelectChoice[]; label: string }

const Options = ({ choices }: { choices: readonly SelectChoice[] }): ReactNode =>
  choices.map((choice) => (
    <option key={choice.value} value={choice.value}>
      {choice.label}
    </option>
  ))

/**
 * One of several, as the browser's own list: it works with every screen reader and is the best
 * there is on a phone, while Payload's `ReactSelect` has a focusable button that is hidden from
 * assistive technology.
 */
export const SelectBox = ({
  choices = [],
  first,
  groups = [],
  label,
  name,
  onChange,
  placeholder,
  required = false,
  value,
}: Shared & {
  choices?: SelectChoice[]
  groups?: SelectGroup[]
  /** What stands for no choice; without it one is always chosen. */
  placeholder?: string
}): ReactNode => {
  const id = useId()
  const problem = useProblem(name)
  return (
    <div className="field-type pcp-admin-field pcp-admin-select" data-field={name}>
      <FieldLabel htmlFor={id} label={label} required={required} />
      <select
        {...problem.control}
        data-first-focus={first}
        id={id}
        onChange={(event) => onChange(event.target.value)}
        required={required}
        value={value}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        <Options choices={choices} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options choices={group.choices} />
          </optgroup>
        ))}
      </select>
      <ProblemText id={problem.id} message={problem.message} />
    </div>
  )
}
