import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { getActor, hasPermission } from '../../access/actor.js'
import { staffView } from '../shared/staffView.js'
import { StaffTemplate } from '../StaffTemplate/index.js'
import { MassSendingClient } from './index.client.js'

/**
 * The view `/admin/mass-sending`: messages and requests to many clients. Who has no client management is
 * told so; the server refuses them anyway.
 */
export const MassSendingView = (props: AdminViewServerProps): ReactNode => {
  const { req } = props.initPageResult
  const { payload } = req
  const { slugs } = staffView(req)
  const actor = getActor(req)
  return (
    <StaffTemplate view={props}>
      <MassSendingClient
        agency={actor.kind === 'staff' ? actor.agency : null}
        allowed={actor.kind === 'staff' && hasPermission(actor, 'client-management')}
        records={formatAdminURL({
          adminRoute: payload.config.routes.admin,
          path: `/collections/${slugs.clients}`,
        })}
        slugs={{
          agencies: slugs.agencies,
          assessments: slugs.assessments,
          fileCategories: slugs.fileCategories,
          massSends: slugs.massSends,
          programs: slugs.programs,
          recipients: slugs.massSendRecipients,
        }}
      />
    </StaffTemplate>
  )
}
