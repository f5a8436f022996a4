'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import type { ReactNode } from 'react'

import { everyQuestion, isChoice } from '../../src/core/questions/question.js'
import { useFieldLabel } from '../hooks/useFieldLabel.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useQuestionSet } from '../hooks/useQuestionSet.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { firstWords } from '../shared/questionWords.js'
import '../shared/fieldset.css'
import './index.css'

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** Questions whose points a score adds up, ticked instead of typed by their names. */
export const ScoreQuestionsField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const label = useFieldLabel(field)
  const { language, text } = usePortalTranslation()
  const { disabled, setValue, value } = useField<unknown>({ potentiallyStalePath: path })
  const { questions } = useQuestionSet()
  const chosen = textsIn(value)
  const offered = everyQuestion(questions)
    .filter(
      (question) => question.name !== '' && (question.type === 'number' || isChoice(question)),
    )
    .map((question) => ({ name: question.name, said: firstWords(question, language) }))
  // What is counted and no longer there is seen, and can be taken out
  const lost = chosen
    .filter((name) => !offered.some((one) => one.name === name))
    .map((name) => ({ name, said: name }))
  const all = [...offered, ...lost]
  return (
    <fieldset className="field-type pcp-admin-score-questions">
      <legend>
        <FieldLabel as="span" label={label} />
      </legend>
      <PortalHint>{text(all.length === 0 ? 'builderNoPoints' : 'builderPointsHint')}</PortalHint>
      {all.map(({ name, said }) => (
        <label key={name}>
          <input
            checked={chosen.includes(name)}
            disabled={disabled || readOnly === true}
            onChange={({ target }) =>
              setValue(
                all
                  .map((one) => one.name)
                  .filter((one) => (one === name ? target.checked : chosen.includes(one))),
              )
            }
            type="checkbox"
          />
          <span>{said}</span>
        </label>
      ))}
    </fieldset>
  ) satisfies ReactNode
}
