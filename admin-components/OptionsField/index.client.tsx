'use client'

import { Button, FieldLabel } from '@payloadcms/ui'
import type { ArrayFieldClientComponent, ClientField } from 'payload'
import { useEffect, useId, useRef } from 'react'

import { optionValue } from '../../src/core/questions/names.js'
import type { QuestionOption } from '../../src/core/questions/question.js'
import { useArrayRows } from '../hooks/useArrayRows.js'
import { useFieldLabel } from '../hooks/useFieldLabel.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useQuestionSet } from '../hooks/useQuestionSet.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ProblemText } from '../ProblemText/index.client.js'
import { questionInForm } from '../shared/questionWords.js'
import { linesIn, relabelled } from './lines.js'
import { OptionLine } from './OptionLine.client.js'
import '../shared/fieldset.css'
import './index.css'

const base = 'pcp-admin-options'

/** Languages in which an option is written, as its own field says. */
const localesOf = (fields: readonly ClientField[]): string[] => {
  const label = fields.find((field) => 'name' in field && field.name === 'label')
  const locales: unknown = label?.admin?.custom?.locales
  return Array.isArray(locales) ? locales.map(String) : ['en']
}

/**
 * Options of a question, one line each: its text in every language, its points where there are
 * scores, and what it is kept as, which is made of the text. Return adds a line; several lines that
 * are pasted become several options.
 */
export const OptionsField: ArrayFieldClientComponent = ({ field, path, readOnly, schemaPath }) => {
  const id = useId()
  const label = useFieldLabel(field)
  const { text } = usePortalTranslation()
  const list = useArrayRows(path, schemaPath ?? field.name)
  const set = useQuestionSet()
  const locales = localesOf(field.fields)
  const options: QuestionOption[] = questionInForm(set.questions, list.path)?.options ?? []
  const isLocked = list.disabled || readOnly === true
  const wantsFocus = useRef<null | number>(null)
  const hasPoints = set.scores.length > 0 || options.some(({ score }) => typeof score === 'number')

  useEffect(() => {
    if (wantsFocus.current === null) return
    document.getElementById(`${id}-${wantsFocus.current}`)?.focus()
    wantsFocus.current = null
  }, [id, list.rows.length])

  const valuesBut = (at: number): string[] =>
    options.filter((_, other) => other !== at).map(({ value }) => value)
  const add = (at: number, texts: readonly string[] = ['']): void => {
    const taken = options.map(({ value }) => value)
    texts.forEach((said, index) => {
      const value = said ? optionValue(said, taken) : ''
      taken.push(value)
      list.add(
        { label: said ? { [locales[0] ?? 'en']: said } : {}, score: undefined, value },
        at + index,
      )
    })
    wantsFocus.current = at + texts.length - 1
  }

  return (
    <fieldset className={`field-type ${base}`}>
      <legend>
        <FieldLabel as="span" label={label} required />
      </legend>
      <PortalHint>{text('builderOptionsHint')}</PortalHint>
      <ol className={`${base}__list`}>
        {list.rows.map((row, at) => {
          const option = options[at] ?? { label: {}, value: '' }
          return (
            <OptionLine
              at={at}
              count={list.rows.length}
              disabled={isLocked}
              hasPoints={hasPoints}
              key={row.id}
              locales={locales}
              onAdd={() => add(at + 1)}
              onChange={(values) => list.set(at, values)}
              onLabel={(code, said) =>
                list.set(at, relabelled(option, { code, said, taken: valuesBut(at) }))
              }
              onMove={list.move}
              onPaste={(pasted, code) => {
                const [first = '', ...others] = linesIn(pasted)
                if (others.length === 0) return false
                list.set(at, relabelled(option, { code, said: first, taken: valuesBut(at) }))
                add(at + 1, others)
                return true
              }}
              onRemove={list.remove}
              option={option}
              textID={`${id}-${at}`}
            />
          )
        })}
      </ol>
      <ProblemText id={`${id}-problem`} message={list.message} />
      {isLocked ? null : (
        <Button buttonStyle="secondary" onClick={() => add(list.rows.length)} size="small">
          {text('builderAddOption')}
        </Button>
      )}
    </fieldset>
  )
}
