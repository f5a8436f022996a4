'use client'

import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import './index.css'

type Props = {
  at: number
  count: number
  /** What the row says, for who hears which one a button is about. */
  name: string
  onMove: (from: number, to: number) => void
  onRemove: (at: number) => void
}

/** Moves a line of a list up or down, or takes it out, by pointer and keyboard alike. */
export const RowTools = ({ at, count, name, onMove, onRemove }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const tools = [
    { does: () => onMove(at, at - 1), icon: '↑', off: at === 0, said: text('builderUp') },
    { does: () => onMove(at, at + 1), icon: '↓', off: at === count - 1, said: text('builderDown') },
    { does: () => onRemove(at), icon: '×', off: false, said: text('builderRemove') },
  ]
  return (
    <span className="pcp-admin-row-tools">
      {tools.map(({ does, icon, off, said }) => (
        <button
          aria-disabled={off}
          aria-label={name ? `${said}: ${name}` : said}
          key={icon}
          onClick={off ? undefined : does}
          title={said}
          type="button"
        >
          <span aria-hidden="true">{icon}</span>
        </button>
      ))}
    </span>
  )
}
