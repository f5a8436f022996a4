import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { getActor, hasPermission } from '../../access/actor.js'
import { staffView } from '../shared/staffView.js'
import { StaffTemplate } from '../StaffTemplate/index.js'
import { CalendarClient } from './index.client.js'

/**
 * The view `/admin/calendar`: appointments and offered times of the care team. Who has no client
 * management is told so; the server refuses them anyway.
 */
export const CalendarView = (props: AdminViewServerProps): ReactNode => {
  const { req } = props.initPageResult
  const { payload } = req
  const { slugs } = staffView(req)
  const actor = getActor(req)
  return (
    <StaffTemplate view={props}>
      <CalendarClient
        allowed={actor.kind === 'staff' && hasPermission(actor, 'client-management')}
        clients={slugs.clients}
        me={actor.kind === 'staff' ? actor.id : null}
        needsAgency={actor.kind === 'staff' && actor.agency === null}
        records={formatAdminURL({
          adminRoute: payload.config.routes.admin,
          path: `/collections/${slugs.clients}`,
        })}
      />
    </StaffTemplate>
  )
}
