'use client'

import { useId, type ReactNode } from 'react'

import { localized } from '../../src/core/localized.js'
import { answersIn } from '../../src/core/questions/conditions.js'
import { useProblem } from '../hooks/useProblem.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { TextBox } from '../PortalFields/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ProblemText } from '../ProblemText/index.client.js'
import type { OneAnswer } from './answerProps.js'

/** Who signed, as it stands on paper that staff have in front of them. */
export const SignatureFields = ({ name, onChange, question, value }: OneAnswer): ReactNode => {
  const { language, text } = usePortalTranslation()
  const id = useId()
  const problem = useProblem(`${name}.signed`)
  const given = Object.fromEntries(answersIn(value))
  const { signed, signedName } = given
  return (
    <fieldset className="pcp-admin-answers__parts">
      <legend>{localized(question.label, language)}</legend>
      <PortalHint>{text('answersSignHint')}</PortalHint>
      <TextBox
        label={text('answersSignedName')}
        name={`${name}.signedName`}
        onChange={(typed) => onChange({ ...given, signedName: typed })}
        value={typeof signedName === 'string' ? signedName : ''}
      />
      <div className="pcp-admin-answers__signed" data-field={`${name}.signed`}>
        <input
          {...problem.control}
          checked={signed === true}
          id={id}
          onChange={({ target }) => onChange({ ...given, signed: target.checked })}
          type="checkbox"
        />
        <label htmlFor={id}>{text('answersSigned')}</label>
        <ProblemText id={problem.id} message={problem.message} />
      </div>
    </fieldset>
  )
}
