import type { InputHTMLAttributes } from 'react'

import type { ViewContext } from '../../viewContext.js'
import { describes, Field, type FieldTexts } from '../Field/index.js'

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'defaultValue' | 'inputMode' | 'maxLength' | 'required' | 'spellCheck'
>
type Props = FieldTexts &
  Native & { look?: 'code' | 'date'; type?: 'date' | 'email' | 'tel' | 'text' | 'time' }

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
  /** Most characters: how many are left is said near it, and none is cut off. */
  limit: number
  required?: boolean
  rows?: number
  view: Pick<ViewContext, 't'>
}

/** A larger input for sentences (`src/portal/islands/characterCount.client.ts`). */
export const TextArea = ({
  error,
  hint,
  label,
  limit,
  name,
  optional,
  rows = 4,
  view: { t },
  ...native
}: AreaProps) => {
  const texts = { error, hint, label, name, optional }
  return (
    <Field {...texts}>
      <pcp-character-count
        className="pcp-field"
        data-left={t('client.charactersLeft')}
        data-left-one={t('client.charactersLeft', { count: 1 })}
        data-over={t('client.charactersOver')}
        data-over-one={t('client.charactersOver', { count: 1 })}
      >
        <textarea
          {...native}
          {...describes(texts)}
          className="pcp-input"
          data-limit={limit}
          rows={rows}
        />
        <span aria-hidden="true" className="pcp-hint" data-part="seen" />
        <span className="pcp-hiddenText" data-part="heard" role="status" />
      </pcp-character-count>
    </Field>
  )
}
