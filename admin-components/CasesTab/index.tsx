import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { getActor } from '../../access/actor.js'
import { toID } from '../../src/core/ids.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'
import { CasesTabClient } from './index.client.js'

/** The Cases tab of a client's record: their cases, and a button that starts one. */
export const CasesTab = ({
  doc,
  initPageResult: { req },
  permissions,
}: DocumentViewServerProps): ReactNode => {
  const context = cardContext(req)
  const client = toID(doc.id)
  const actor = getActor(req)
  if (!context || client === null || actor.kind !== 'staff') return null
  const { slugs } = context
  if (!permissions?.collections?.[slugs.cases]?.read) return null
  const { fullName }: { fullName?: unknown } = doc
  return (
    <CasesTabClient
      agency={actor.agency ?? toID(doc.agency)}
      api={formatAdminURL({ apiRoute: req.payload.config.routes.api, path: '', relative: true })}
      client={client}
      clientName={typeof fullName === 'string' ? fullName : ''}
      slugs={{ cases: slugs.cases, clients: slugs.clients, workflows: slugs.workflows }}
      staff={actor.id}
    />
  )
}
