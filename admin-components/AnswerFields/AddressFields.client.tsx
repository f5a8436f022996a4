'use client'

import type { ReactNode } from 'react'

import { localized } from '../../src/core/localized.js'
import { answersIn } from '../../src/core/questions/conditions.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { TextBox } from '../PortalFields/index.client.js'
import type { OneAnswer } from './answerProps.js'

/** What an address is asked in. */
const PARTS = ['street', 'unit', 'city', 'state', 'postalCode'] as const

/** An address in its parts. */
export const AddressFields = ({ name, onChange, question, value }: OneAnswer): ReactNode => {
  const { language, text } = usePortalTranslation()
  const given = answersIn(value)
  return (
    <fieldset className="pcp-admin-answers__parts">
      <legend>{localized(question.label, language)}</legend>
      {PARTS.map((part) => {
        const answer = given.get(part)
        return (
          <TextBox
            key={part}
            label={text(`answersAddress_${part}`)}
            name={`${name}.${part}`}
            onChange={(typed) => onChange({ ...Object.fromEntries(given), [part]: typed })}
            value={typeof answer === 'string' ? answer : ''}
          />
        )
      })}
    </fieldset>
  )
}
