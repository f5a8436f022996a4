'use client'

import type { ReactNode } from 'react'

import {
  COMPARISONS,
  type ComparisonKind,
  type Condition,
  type Question,
  type ScoreRule,
} from '../../src/core/questions/question.js'
import type { AdminKey } from '../../src/translations/label.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { RowTools } from '../RowTools/index.client.js'
import { answersTo, comparisonsFor, firstWords } from '../shared/questionWords.js'

const base = 'pcp-admin-conditions'

type Choice = { label: string; value: string }
type ChooseProps = {
  choices: readonly Choice[]
  disabled: boolean
  label: string
  onChange: (value: string) => void
  value: string
}

/** One of several; what is kept and no longer offered stays in the list, so that it is seen. */
const Choose = ({ choices, disabled, label, onChange, value }: ChooseProps): ReactNode => (
  <select
    aria-label={label}
    disabled={disabled}
    onChange={({ target }) => onChange(target.value)}
    value={value}
  >
    {choices.some((choice) => choice.value === value) ? null : (
      <option value={value}>{value === '' ? '…' : value}</option>
    )}
    {choices.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ))}
  </select>
)

type Props = {
  askable: readonly Question[]
  at: number
  condition: Condition | ScoreRule
  count: number
  disabled: boolean
  isFirst: boolean
  onAbout: (question: Question) => void
  onChange: (values: Partial<Record<keyof ScoreRule, unknown>>) => void
  onMove: (from: number, to: number) => void
  onRemove: (at: number) => void
  withPoints: boolean
}

/** Compared with how many there are, whatever is chosen. */
const COUNTED = new Set<ComparisonKind>(['less-than', 'more-than'])

/** One condition, and of a rule its points. */
export const ConditionLine = ({
  askable,
  at,
  condition,
  count,
  disabled,
  isFirst,
  onAbout,
  onChange,
  onMove,
  onRemove,
  withPoints,
}: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const { is, question: name, value } = condition
  const question = askable.find((one) => one.name === name)
  const answers = COUNTED.has(is) ? null : answersTo(question, { language, text })
  const offered = comparisonsFor(question)
  const comparisons = COMPARISONS.filter((one) => offered.includes(one) || one === is)
  const valueInput = {
    'aria-label': text('builderAnswer'),
    disabled,
    value: value ?? '',
  }
  return (
    <li className={`${base}__line`}>
      <span className={`${base}__word`}>
        {text(withPoints ? 'builderRuleIf' : isFirst ? 'builderOnlyIf' : 'builderAnd')}
      </span>
      <Choose
        choices={askable.map((one) => ({ label: firstWords(one, language), value: one.name }))}
        disabled={disabled}
        label={text('builderQuestion')}
        onChange={(chosen) => {
          const next = askable.find((one) => one.name === chosen)
          if (next) onAbout(next)
        }}
        value={name}
      />
      <Choose
        choices={comparisons.map((one) => ({
          label: text(`choice_${one}` as AdminKey),
          value: one,
        }))}
        disabled={disabled}
        label={text('builderComparison')}
        onChange={(chosen) => onChange({ is: chosen })}
        value={is}
      />
      {is === 'answered' ? null : answers ? (
        <Choose
          choices={answers}
          disabled={disabled}
          label={text('builderAnswer')}
          onChange={(chosen) => onChange({ value: chosen })}
          value={value ?? ''}
        />
      ) : (
        <input
          {...valueInput}
          inputMode={question?.type === 'number' || COUNTED.has(is) ? 'decimal' : undefined}
          onChange={({ target }) => onChange({ value: target.value })}
          onKeyDown={(event) => {
            // Return would save the whole form
            if (event.key === 'Enter') event.preventDefault()
          }}
          type={question?.type === 'date' ? 'date' : 'text'}
        />
      )}
      {withPoints ? (
        <label className={`${base}__points`}>
          <input
            defaultValue={'points' in condition ? condition.points : 1}
            disabled={disabled}
            inputMode="decimal"
            onChange={({ target }) => {
              const points = Number(target.value.replace(',', '.'))
              if (Number.isFinite(points)) onChange({ points })
            }}
            type="text"
          />
          <span>{text('field_points')}</span>
        </label>
      ) : null}
      {disabled ? null : (
        <RowTools
          at={at}
          count={count}
          name={question ? firstWords(question, language) : name}
          onMove={onMove}
          onRemove={onRemove}
        />
      )}
    </li>
  )
}
