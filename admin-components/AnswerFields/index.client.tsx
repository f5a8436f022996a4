'use client'

import { useId, type ReactNode } from 'react'

import { localized } from '../../src/core/localized.js'
import { choicesOf } from '../../src/core/questions/choices.js'
import { shownQuestions } from '../../src/core/questions/asked.js'
import { answersIn } from '../../src/core/questions/conditions.js'
import { useProblem } from '../hooks/useProblem.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox, TextAreaBox, TextBox } from '../PortalFields/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ProblemText } from '../ProblemText/index.client.js'
import { AddressFields } from './AddressFields.client.js'
import type { ManyAnswers, OneAnswer } from './answerProps.js'
import { FileFields } from './FileFields.client.js'
import { GroupFields } from './GroupFields.client.js'
import { SignatureFields } from './SignatureFields.client.js'
import './index.css'

const base = 'pcp-admin-answers'

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const Choices = ({ name, onChange, question, value }: OneAnswer): ReactNode => {
  const { language } = usePortalTranslation()
  const id = useId()
  const problem = useProblem(name)
  const chosen: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    <fieldset
      aria-describedby={problem.message ? problem.id : undefined}
      className={`${base}__choices`}
      data-field={name}
    >
      <legend>{localized(question.label, language)}</legend>
      {choicesOf(question).map((choice) => (
        <div key={choice.value}>
          <input
            checked={chosen.includes(choice.value)}
            id={`${id}-${choice.value}`}
            onChange={({ target }) =>
              onChange(
                target.checked
                  ? [...chosen, choice.value]
                  : chosen.filter((one) => one !== choice.value),
              )
            }
            type="checkbox"
          />
          <label htmlFor={`${id}-${choice.value}`}>{localized(choice.label, language)}</label>
        </div>
      ))}
      <ProblemText id={problem.id} message={problem.message} />
    </fieldset>
  )
}

const Answer = (answer: OneAnswer): ReactNode => {
  const { name, onChange, question, value } = answer
  const { language, text } = usePortalTranslation()
  const label = localized(question.label, language)
  const shared = {
    label,
    name,
    onChange,
    required: question.required === true,
    value: textOf(value),
  }
  switch (question.type) {
    case 'address':
      return <AddressFields {...answer} />
    case 'date':
      return <TextBox {...shared} type="date" />
    case 'file':
      return <FileFields {...answer} />
    case 'group':
      return <GroupFields {...answer} Fields={AnswerFields} />
    case 'multiselect':
      return <Choices {...answer} />
    case 'number':
      return <TextBox {...shared} type="number" />
    case 'section':
      return <h3 className={`${base}__section`}>{label}</h3>
    case 'select':
      return (
        <SelectBox
          {...shared}
          choices={choicesOf(question).map((choice) => ({
            label: localized(choice.label, language),
            value: choice.value,
          }))}
          placeholder={text('answersChoose')}
        />
      )
    case 'signature':
      return <SignatureFields {...answer} />
    case 'text':
      return <TextBox {...shared} />
    case 'textarea':
      return <TextAreaBox {...shared} />
    case 'yes-no':
      return (
        <SelectBox
          {...shared}
          choices={[
            { label: text('answersYes'), value: 'yes' },
            { label: text('answersNo'), value: 'no' },
          ]}
          placeholder={text('answersChoose')}
        />
      )
  }
}

/** What a task asks, answered by staff: what an earlier answer hides is not asked. */
export const AnswerFields = ({ onChange, questions, values, within }: ManyAnswers): ReactNode => {
  const { language } = usePortalTranslation()
  return shownQuestions(questions, answersIn(values)).map((question) => (
    <div className={`${base}__question`} key={question.name}>
      <Answer
        name={`${within}.${question.name}`}
        onChange={(value) => onChange({ ...values, [question.name]: value })}
        question={question}
        value={Object.hasOwn(values, question.name) ? values[question.name] : undefined}
      />
      {question.help ? <PortalHint>{localized(question.help, language)}</PortalHint> : null}
    </div>
  ))
}
