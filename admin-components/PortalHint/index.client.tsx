'use client'

import type { ReactNode } from 'react'

import './index.css'

type Props = {
  children: string
  id?: string
  /** Read out when it changes. */
  live?: boolean
}

/** A quiet line that explains. */
export const PortalHint = ({ children, id, live = false }: Props): ReactNode => (
  <p aria-live={live ? 'polite' : undefined} className="pcp-admin-hint" id={id}>
    {children}
  </p>
)
