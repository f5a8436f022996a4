'use client'

import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

type Props = {
  index: number
  last: number
  /** What is moved or removed, for who hears the button alone. */
  name: string
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** Buttons of one row of a list: up, down, away. They work with a keyboard and with a thumb alike. */
export const PlanRowTools = ({ index, last, name, onMove, onRemove }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const tool = (
    label: 'planMoveDown' | 'planMoveUp' | 'planRemove',
    sign: string,
    act: () => void,
    disabled = false,
  ): ReactNode => (
    <button
      aria-disabled={disabled}
      aria-label={`${text(label)}: ${name}`}
      className="pcp-admin-plans__icon"
      onClick={() => {
        if (!disabled) act()
      }}
      title={text(label)}
      type="button"
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
  return (
    <div className="pcp-admin-plans__tools">
      {tool('planMoveUp', '↑', () => onMove(-1), index === 0)}
      {tool('planMoveDown', '↓', () => onMove(1), index === last)}
      {tool('planRemove', '×', onRemove)}
    </div>
  )
}
