import type { ReactNode } from 'react'

import type { NoticeLook } from '../../notices.js'

/** Says politely that something worked, or what to know first. */
export const Notice = ({ children, look }: { children: ReactNode; look: NoticeLook }) => (
  <div className={`pcp-notice${look === 'info' ? ' pcp-notice--info' : ''}`} role="status">
    {children}
  </div>
)
