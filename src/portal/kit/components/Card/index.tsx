import type { ReactNode } from 'react'

type Props = { children: ReactNode; look?: 'next' | 'padded' }

const LOOKS = {
  next: 'pcp-card pcp-card--padded pcp-card--next',
  padded: 'pcp-card pcp-card--padded',
}

/** A surface that holds one thing together. `next` marks the one thing to do now. */
export const Card = ({ children, look = 'padded' }: Props) => (
  <div className={LOOKS[look]}>{children}</div>
)
