import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { getActor, hasPermission } from '../../access/actor.js'
import { staffView } from '../shared/staffView.js'
import { StaffTemplate } from '../StaffTemplate/index.js'
import { CaseBoardClient } from './index.client.js'

/**
 * The view `/admin/casework`: cases and tasks by what is to be done about them. Who has no client
 * management is told so; the server refuses them anyway.
 */
export const CaseBoardView = (props: AdminViewServerProps): ReactNode => {
  const { req } = props.initPageResult
  const { slugs } = staffView(req)
  const { admin } = req.payload.config.routes
  const actor = getActor(req)
  const isStaff = actor.kind === 'staff'
  const listOf = (slug: string): string =>
    formatAdminURL({ adminRoute: admin, path: `/collections/${slug}` })
  return (
    <StaffTemplate view={props}>
      <CaseBoardClient
        agencies={isStaff && actor.superUser === 'installation' ? slugs.agencies : null}
        allowed={isStaff && hasPermission(actor, 'client-management')}
        places={{ cases: listOf(slugs.cases), clients: listOf(slugs.clients) }}
      />
    </StaffTemplate>
  )
}
