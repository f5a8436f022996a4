import type { ReactNode } from 'react'

/** The page's only h1, with what belongs to it. */
export const PageHeading = ({ children, title }: { children?: ReactNode; title: string }) => (
  <div className="pcp-heading">
    <h1>{title}</h1>
    {children}
  </div>
)
