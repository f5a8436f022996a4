import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { getActor } from '../../access/actor.js'
import { toID } from '../../src/core/ids.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'
import { PlansTabClient } from './index.client.js'

/** The Plans tab of a client's record: their personal housing plans, and the editor of each. */
export const PlansTab = ({
  doc,
  initPageResult: { req },
  permissions,
}: DocumentViewServerProps): ReactNode => {
  const context = cardContext(req)
  const client = toID(doc.id)
  const actor = getActor(req)
  if (!context || client === null || actor.kind !== 'staff') return null
  const { slugs } = context
  if (!permissions?.collections?.[slugs.housingPlans]?.read) return null
  return (
    <PlansTabClient
      agency={actor.superUser === 'installation' ? null : actor.agency}
      api={formatAdminURL({ apiRoute: req.payload.config.routes.api, path: '', relative: true })}
      client={client}
      slugs={{
        plans: slugs.housingPlans,
        templates: slugs.housingPlanTemplates,
        versions: slugs.housingPlanVersions,
      }}
    />
  )
}
