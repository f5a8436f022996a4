'use client'

import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PlanText } from './PlanText.client.js'
import type { ShownVersion } from './planTypes.js'

type Props = { before: ShownVersion | undefined; version: ShownVersion }

/** What a version says, beside what the one before it said; what is new and what is gone is marked. */
export const VersionText = ({ before, version }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const sides = [
    ...(before ? [{ as: 'removed' as const, one: before }] : []),
    { as: 'added' as const, one: version },
  ]
  return (
    <div className={sides.length > 1 ? 'pcp-admin-plans__sides' : undefined}>
      {sides.map(({ as, one }) => {
        const name = text('planVersionNumber', { number: one.version })
        return (
          <section aria-label={name} className="pcp-admin-plans__side" key={one.version}>
            <p className="pcp-admin-plans__small">
              {name}
              {before ? ` · ${text(as === 'added' ? 'planNewMarked' : 'planGoneMarked')}` : ''}
            </p>
            <PlanText lines={one.lines} marked={{ as, lines: new Set(version.changes?.[as]) }} />
          </section>
        )
      })}
    </div>
  )
}
