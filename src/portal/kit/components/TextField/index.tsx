import type { InputHTMLAttributes } from 'react'

import { describes, Field, type FieldTexts } from '../Field/index.js'

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'defaultValue' | 'inputMode' | 'maxLength' | 'required' | 'spellCheck'
>
type Props = FieldTexts &
  Native & { look?: 'code' | 'date'; type?: 'date' | 'email' | 'password' | 'tel' | 'text' }

/** A one-line input with its label. */
export const TextField = ({
  error,
  hint,
  label,
  look,
  name,
  optional,
  type = 'text',
  ...native
}: Props) => {
  const texts = { error, hint, label, name, optional }
  return (
    <Field {...texts}>
      <input
        {...native}
        {...describes(texts)}
        className={`pcp-input${look ? ` pcp-input--${look}` : ''}`}
        type={type}
      />
    </Field>
  )
}

type AreaProps = FieldTexts & {
  defaultValue?: string | undefined
  maxLength?: number
  required?: boolean
  rows?: number
}

/** A larger input for sentences. */
export const TextArea = ({
  error,
  hint,
  label,
  name,
  optional,
  rows = 4,
  ...native
}: AreaProps) => {
  const texts = { error, hint, label, name, optional }
  return (
    <Field {...texts}>
      <textarea {...native} {...describes(texts)} className="pcp-input" rows={rows} />
    </Field>
  )
}
