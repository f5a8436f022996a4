import type { ReactNode } from 'react'

import { LinkedText } from '../LinkedText/index.js'

export type Fact = { label: string; value: ReactNode }

/** Names and values, for what was answered; addresses of pages in a text are links. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="pcp-facts">
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{typeof value === 'string' ? <LinkedText text={value} /> : value}</dd>
      </div>
    ))}
  </dl>
)
