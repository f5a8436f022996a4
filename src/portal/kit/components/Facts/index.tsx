import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode }

/** Names and values, for what was answered. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="pcp-facts">
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
