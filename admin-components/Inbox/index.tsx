import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { staffView } from '../shared/staffView.js'
import { InboxClient } from './index.client.js'

/**
 * The view `/admin/inbox`: messages and notices of the staff user who is signed in.
 */
export const InboxView = (props: AdminViewServerProps): ReactNode => {
  const { permissions, req, visibleEntities } = props.initPageResult
  const { i18n, payload } = req
  const { routes } = payload.config
  const { slugs, staffSlug } = staffView(req)
  return (
    <DefaultTemplate
      {...props}
      i18n={i18n}
      payload={payload}
      permissions={permissions}
      req={req}
      visibleEntities={visibleEntities}
    >
      <InboxClient
        records={formatAdminURL({
          adminRoute: routes.admin,
          path: `/collections/${slugs.clients}`,
        })}
        slugs={{
          inbox: slugs.portalInbox,
          messages: slugs.portalMessages,
          requests: slugs.portalRequests,
        }}
        staffTitle={payload.collections[staffSlug]?.config.admin.useAsTitle ?? 'email'}
      />
    </DefaultTemplate>
  )
}
