'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { UIFieldClientComponent } from 'payload'

import { useCount } from '../hooks/useCount.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'

type Custom = { by?: unknown; collection?: unknown }

const Count = ({ query }: { query: string }): ReactNode => {
  const { text } = usePortalTranslation()
  const count = useCount(query, query)
  return count === 0 ? null : (
    <PortalHint>{text(count === 1 ? 'keptAnswersOne' : 'keptAnswers', { count })}</PortalHint>
  )
}

/** How many answers there are to these questions: they keep them as they were asked. */
export const KeptAnswers: UIFieldClientComponent = ({ field }) => {
  const { id } = useDocumentInfo()
  const { by, collection } = (field.admin.custom ?? {}) as Custom
  if (!id || typeof collection !== 'string' || typeof by !== 'string') return null
  const where = new URLSearchParams({ [`where[${by}][equals]`]: String(id) })
  return (<Count query={`/${collection}/count?${where.toString()}`} />) satisfies ReactNode
}
