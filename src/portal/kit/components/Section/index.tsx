import type { ReactNode } from 'react'

/** A part of a page under its own heading. */
export const Section = ({ children, title }: { children: ReactNode; title: string }) => (
  <section className="pcp-section">
    <h2>{title}</h2>
    {children}
  </section>
)
