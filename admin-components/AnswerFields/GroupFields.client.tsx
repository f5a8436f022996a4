'use client'

import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { localized } from '../../src/core/localized.js'
import { answersIn } from '../../src/core/questions/conditions.js'
import { MOST_ROWS, rowQuestions } from '../../src/core/questions/question.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { AsksMany, OneAnswer } from './answerProps.js'

type Props = OneAnswer & { Fields: AsksMany }

/** Rows that ask the same each, as many as there are things to say. */
export const GroupFields = ({ Fields, name, onChange, question, value }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const given: readonly unknown[] = Array.isArray(value) ? value : []
  const rows = given.map((row) => Object.fromEntries(answersIn(row)))
  const label = localized(question.label, language)
  return (
    <fieldset className="pcp-admin-answers__parts" data-field={name}>
      <legend>{label}</legend>
      {rows.map((row, at) => {
        const within = `${name}.${at}`
        return (
          <fieldset className="pcp-admin-answers__parts" key={within}>
            <legend>{text('answersRow', { number: at + 1 })}</legend>
            <Fields
              onChange={(values) => onChange(rows.with(at, { ...values }))}
              questions={rowQuestions(question)}
              values={row}
              within={within}
            />
            <Button
              buttonStyle="secondary"
              onClick={() => onChange(rows.toSpliced(at, 1))}
              size="small"
            >
              {text('answersRemoveRow', { number: at + 1 })}
            </Button>
          </fieldset>
        )
      })}
      {rows.length < (question.maxRows ?? MOST_ROWS) ? (
        <Button buttonStyle="secondary" onClick={() => onChange([...rows, {}])} size="small">
          {text('answersAddRow', { question: label })}
        </Button>
      ) : null}
    </fieldset>
  )
}
