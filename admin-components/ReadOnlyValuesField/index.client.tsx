'use client'

import { FieldLabel, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import type { ReactNode } from 'react'

import { useFieldLabel } from '../hooks/useFieldLabel.js'
import { useValueWords } from '../hooks/useValueWords.js'
import { namedValues } from './namedValues.js'
import './index.css'

/**
 * Answers and details as people read them: each under its question, where the question is known.
 * Not to be changed here.
 */
export const ReadOnlyValuesField: JSONFieldClientComponent = ({ field, path }): ReactNode => {
  const { value } = useField<unknown>({ potentiallyStalePath: path })
  const questions = useFormFields(([fields]) => fields.questions?.value)
  const { i18n } = useTranslation()
  const words = useValueWords()
  const rows = namedValues({ locale: i18n.language, questions, value, words })

  return (
    <div className="field-type">
      <FieldLabel as="span" label={useFieldLabel(field)} />
      <dl className="pcp-admin-values">
        {rows.map(({ name, text }) => (
          <div className="pcp-admin-values__row" key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
