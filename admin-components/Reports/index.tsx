import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { getActor, hasPermission } from '../../access/actor.js'
import { staffView } from '../shared/staffView.js'
import { StaffTemplate } from '../StaffTemplate/index.js'
import { ReportsClient } from './index.client.js'

/**
 * The view `/admin/portal-reports`: figures of an agency. Who has no client management is told so;
 * the server refuses them anyway.
 */
export const ReportsView = (props: AdminViewServerProps): ReactNode => {
  const { req } = props.initPageResult
  const { slugs } = staffView(req)
  const actor = getActor(req)
  const isStaff = actor.kind === 'staff'
  return (
    <StaffTemplate view={props}>
      <ReportsClient
        agencies={isStaff && actor.superUser === 'installation' ? slugs.agencies : null}
        allowed={isStaff && hasPermission(actor, 'client-management')}
      />
    </StaffTemplate>
  )
}
