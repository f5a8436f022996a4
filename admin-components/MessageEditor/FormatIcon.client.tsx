'use client'

import type { ReactNode } from 'react'

export type FormatName = 'bold' | 'bullet' | 'italic' | 'number'

const LINES = 'M8 4.5h9M8 10h9M8 15.5h9'

const SHAPES: Record<FormatName, ReactNode> = {
  bold: (
    <path d="M6 3.5h5a3.2 3.2 0 0 1 0 6.4H6zM6 9.9h5.7a3.3 3.3 0 0 1 0 6.6H6z" strokeWidth="2" />
  ),
  bullet: (
    <>
      <path d={LINES} />
      <path d="M3.5 4.5h.01M3.5 10h.01M3.5 15.5h.01" strokeLinecap="round" strokeWidth="2.6" />
    </>
  ),
  italic: <path d="M8.5 3.5h6M5.5 16.5h6M11.5 3.5l-3 13" />,
  number: (
    <>
      <path d={LINES} />
      <path
        d="M3 3.5l1-.7v3.6M2.6 8.8c.4-.6 2-.6 1.9.5 0 .8-1.9 1.2-1.9 2.2h2M2.7 14h1.9l-1 1.1c1.5 0 1.3 1.9-.1 1.9-.5 0-.8-.2-.9-.4"
        strokeWidth="1"
      />
    </>
  ),
}

/** Picture on a button of the toolbar. */
export const FormatIcon = ({ name }: { name: FormatName }): ReactNode => (
  <svg
    aria-hidden="true"
    fill="none"
    height="20"
    stroke="currentColor"
    strokeWidth="1.4"
    viewBox="0 0 20 20"
    width="20"
  >
    {SHAPES[name]}
  </svg>
)
