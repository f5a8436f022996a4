'use client'

import type { ReactNode } from 'react'

/** A bell. Says nothing to assistive technology: its button has the words. */
export const NotifyIcon = (): ReactNode => (
  <svg
    aria-hidden="true"
    fill="none"
    height="20"
    stroke="currentColor"
    strokeWidth="1.5"
    viewBox="0 0 20 20"
    width="20"
  >
    <path d="M4 14h12l-1.5-2.5V8a4.5 4.5 0 0 0-9 0v3.5L4 14zM8 14a2 2 0 0 0 4 0" />
  </svg>
)
