'use client'

import type { ReactNode } from 'react'

/** A padlock, closed for private. Says nothing to assistive technology: put words beside it. */
export const PrivateIcon = ({ locked }: { locked: boolean }): ReactNode => (
  <svg
    aria-hidden="true"
    fill="none"
    height="16"
    stroke="currentColor"
    strokeWidth="1.5"
    viewBox="0 0 16 16"
    width="16"
  >
    <rect fill={locked ? 'currentColor' : 'none'} height="7" rx="1.5" width="10" x="3" y="7" />
    <path d={locked ? 'M5 7V5a3 3 0 0 1 6 0v2' : 'M5 7V5a3 3 0 0 1 5.6-1.5'} />
  </svg>
)
