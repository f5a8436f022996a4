'use client'

import type { ReactNode } from 'react'

/** A telephone, as large as Payload's own icons. */
export const PhoneIcon = (): ReactNode => (
  <svg aria-hidden="true" className="icon" fill="none" height="20" viewBox="0 0 20 20" width="20">
    <rect height="16" rx="2" stroke="currentColor" width="9" x="5.5" y="2" />
    <path d="M8.5 15.5h3" stroke="currentColor" strokeLinecap="round" />
  </svg>
)
