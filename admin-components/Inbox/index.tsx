import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { getActor } from '../../access/actor.js'
import { keptInSlugs } from '../../src/core/status/request.js'
import { staffView } from '../shared/staffView.js'
import { StaffTemplate } from '../StaffTemplate/index.js'
import { InboxClient } from './index.client.js'

/**
 * The view `/admin/inbox`: messages and notices of the staff user who is signed in.
 */
export const InboxView = (props: AdminViewServerProps): ReactNode => {
  const { req } = props.initPageResult
  const { payload } = req
  const { routes } = payload.config
  const { slugs, staffSlug } = staffView(req)
  const actor = getActor(req)
  return (
    <StaffTemplate view={props}>
      <InboxClient
        me={actor.kind === 'staff' ? actor.id : null}
        records={formatAdminURL({
          adminRoute: routes.admin,
          path: `/collections/${slugs.clients}`,
        })}
        slugs={{
          clients: slugs.clients,
          inbox: slugs.portalInbox,
          keptIn: keptInSlugs(slugs),
          messages: slugs.portalMessages,
          requests: slugs.portalRequests,
          scheduled: slugs.scheduledMessages,
        }}
        staffTitle={payload.collections[staffSlug]?.config.admin.useAsTitle ?? 'email'}
      />
    </StaffTemplate>
  )
}
