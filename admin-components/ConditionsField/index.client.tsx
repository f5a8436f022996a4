'use client'

import { Button, FieldLabel } from '@payloadcms/ui'
import type { ArrayFieldClientComponent } from 'payload'
import { useId } from 'react'

import type { Condition, Question, ScoreRule } from '../../src/core/questions/question.js'
import { useArrayRows } from '../hooks/useArrayRows.js'
import { useFieldLabel } from '../hooks/useFieldLabel.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useQuestionSet } from '../hooks/useQuestionSet.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ProblemText } from '../ProblemText/index.client.js'
import { askableAt, comparisonsFor, firstAnswer, questionInForm } from '../shared/questionWords.js'
import { ConditionLine } from './ConditionLine.client.js'
import '../shared/fieldset.css'
import './index.css'

const base = 'pcp-admin-conditions'

/** A condition about a question, as it begins: with the first answer there is to it. */
const about = (question: Question): Condition => ({
  is: comparisonsFor(question)[0] ?? 'answered',
  question: question.name,
  value: firstAnswer(question),
})

/**
 * Conditions in words, "[question] [is] [answer]", each chosen of what there is: earlier questions
 * and their own answers. Of a score with the points that an answer brings.
 */
export const ConditionsField: ArrayFieldClientComponent = ({
  field,
  path,
  readOnly,
  schemaPath,
}) => {
  const id = useId()
  const label = useFieldLabel(field)
  const { text } = usePortalTranslation()
  const list = useArrayRows(path, schemaPath ?? field.name)
  const set = useQuestionSet()
  const askable = askableAt(set.questions, list.path)
  const score = /^scores\.(\d+)\./.exec(list.path)
  const rules: readonly (Condition | ScoreRule)[] | null | undefined = score
    ? set.scores[Number(score[1])]?.rules
    : questionInForm(set.questions, list.path)?.showIf
  const isLocked = list.disabled || readOnly === true
  const first = askable.at(-1)
  const add = (question: Question): void =>
    list.add({ ...about(question), ...(score ? { points: 1 } : {}) })

  return (
    <fieldset className={`field-type ${base}`}>
      <legend>
        <FieldLabel as="span" label={label} />
      </legend>
      {list.rows.length === 0 ? (
        <PortalHint>
          {text(
            score
              ? 'builderNoRules'
              : askable.length > 0
                ? 'builderAlways'
                : 'builderNothingEarlier',
          )}
        </PortalHint>
      ) : null}
      <ol className={`${base}__list`}>
        {list.rows.map((row, at) => (
          <ConditionLine
            askable={askable}
            at={at}
            condition={rules?.[at] ?? { is: 'equals', question: '' }}
            count={list.rows.length}
            disabled={isLocked}
            isFirst={at === 0}
            key={row.id}
            onAbout={(question) => list.set(at, { ...about(question) })}
            onChange={(values) => list.set(at, values)}
            onMove={list.move}
            onRemove={list.remove}
            withPoints={score !== null}
          />
        ))}
      </ol>
      <ProblemText id={`${id}-problem`} message={list.message} />
      {isLocked || !first ? null : (
        <Button buttonStyle="secondary" onClick={() => add(first)} size="small">
          {text(score ? 'builderAddRule' : 'builderAddCondition')}
        </Button>
      )}
    </fieldset>
  )
}
