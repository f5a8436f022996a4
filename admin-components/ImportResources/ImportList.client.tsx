'use client'

import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'

type Props = {
  /** How many there are, of which the first are shown. */
  count: number
  hint?: string
  /** Shown from the start. */
  open?: boolean
  rows: readonly { key: string; row: ReactNode }[]
  title: string
}

/** A part of what is told, folded up; nothing where there is nothing to tell. */
export const ImportList = ({ count, hint, open = false, rows, title }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  if (count === 0) return null
  return (
    <details className="pcp-admin-import__part" open={open}>
      <summary>{title}</summary>
      {hint ? <PortalHint>{hint}</PortalHint> : null}
      <ul>
        {rows.map(({ key, row }) => (
          <li key={key}>{row}</li>
        ))}
      </ul>
      {count > rows.length ? (
        <PortalHint>{text('importMore', { count: count - rows.length })}</PortalHint>
      ) : null}
    </details>
  )
}
