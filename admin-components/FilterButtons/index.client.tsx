'use client'

import type { ReactNode } from 'react'

import './index.css'

const base = 'pcp-admin-filter-buttons'

type Choice<V extends string> = {
  /** What stands behind the words: how many there are. */
  count?: ReactNode
  isUrgent?: boolean
  label: string
  value: V
}
type Props<V extends string> = {
  choices: readonly Choice<V>[]
  /** Null where none of them is. */
  chosen: null | V
  /** Of all of them together, for who hears the page. */
  label: string
  onChoose: (value: V) => void
}

/** Lists, spans or the like beside each other, one of which is shown. */
export const FilterButtons = <V extends string>({
  choices,
  chosen,
  label,
  onChoose,
}: Props<V>): ReactNode => (
  <div aria-label={label} className={base} role="group">
    {choices.map(({ count, isUrgent = false, label: words, value }) => (
      <button
        aria-pressed={value === chosen}
        className={isUrgent ? `${base}__urgent` : undefined}
        key={value}
        onClick={() => onChoose(value)}
        type="button"
      >
        {words}
        {count}
      </button>
    ))}
  </div>
)
