'use client'

import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react'

import { localized } from '../../src/core/localized.js'
import type { QuestionOption } from '../../src/core/questions/question.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { RowTools } from '../RowTools/index.client.js'

const base = 'pcp-admin-options'

type Props = {
  at: number
  count: number
  disabled: boolean
  hasPoints: boolean
  locales: readonly string[]
  onAdd: () => void
  onChange: (values: Partial<Record<keyof QuestionOption, unknown>>) => void
  onLabel: (code: string, said: string) => void
  onMove: (from: number, to: number) => void
  /** Whether it was made several options. */
  onPaste: (text: string, code: string) => boolean
  onRemove: (at: number) => void
  option: QuestionOption
  /** Id of the first input. */
  textID: string
}

const pointsOf = (typed: string): null | number => {
  const number = Number(typed.replace(',', '.'))
  return typed.trim() === '' || !Number.isFinite(number) ? null : number
}

/** One option. */
export const OptionLine = ({
  at,
  count,
  disabled,
  hasPoints,
  locales,
  onAdd,
  onChange,
  onLabel,
  onMove,
  onPaste,
  onRemove,
  option: { label, score, value },
  textID,
}: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const number = at + 1
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    // Return would save the whole form
    event.preventDefault()
    onAdd()
  }
  return (
    <li className={`${base}__line`}>
      {locales.map((code, index) => (
        <label className={`${base}__text`} key={code}>
          <span className={`${base}__code`}>{code}</span>
          <input
            aria-label={text('builderOptionIn', { code, number })}
            disabled={disabled}
            id={index === 0 ? textID : undefined}
            lang={code}
            onChange={({ target }) => onLabel(code, target.value)}
            onKeyDown={press}
            onPaste={(event: ClipboardEvent) => {
              if (onPaste(event.clipboardData.getData('text/plain'), code)) event.preventDefault()
            }}
            type="text"
            value={label[code] ?? ''}
          />
        </label>
      ))}
      {hasPoints ? (
        <label className={`${base}__points`}>
          <span className={`${base}__code`}>{text('field_points')}</span>
          <input
            defaultValue={score ?? ''}
            disabled={disabled}
            inputMode="decimal"
            onChange={({ target }) => onChange({ score: pointsOf(target.value) })}
            onKeyDown={press}
            type="text"
          />
        </label>
      ) : null}
      <label className={`${base}__value`}>
        <span className={`${base}__code`}>{text('builderKeptAs')}</span>
        <input
          autoCapitalize="none"
          disabled={disabled}
          onChange={({ target }) => onChange({ value: target.value })}
          onKeyDown={press}
          spellCheck={false}
          type="text"
          value={value}
        />
      </label>
      {disabled ? null : (
        <RowTools
          at={at}
          count={count}
          name={localized(label, language) || String(number)}
          onMove={onMove}
          onRemove={onRemove}
        />
      )}
    </li>
  )
}
