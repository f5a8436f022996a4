'use client'

import type { ReactNode } from 'react'

import './index.css'

export type PortalFact = [name: string, value: ReactNode]

/** Pairs of name and value. */
export const PortalFacts = ({ facts }: { facts: PortalFact[] }): ReactNode => (
  <dl className="pcp-admin-facts">
    {facts.map(([name, value]) => (
      <div className="pcp-admin-facts__pair" key={name}>
        <dt className="pcp-admin-facts__name">{name}</dt>
        <dd className="pcp-admin-facts__value">{value}</dd>
      </div>
    ))}
  </dl>
)
