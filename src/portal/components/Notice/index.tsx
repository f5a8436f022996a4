import type { ReactNode } from 'react'

/** Says politely that something worked, or what to know first. */
export const Notice = ({
  children,
  look = 'good',
}: {
  children: ReactNode
  look?: 'good' | 'info'
}) => (
  <div className={`pcp-notice${look === 'info' ? ' pcp-notice--info' : ''}`} role="status">
    {children}
  </div>
)
