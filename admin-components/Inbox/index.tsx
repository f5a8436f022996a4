import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { staffView } from '../shared/staffView.js'
import { InboxClient } from './index.client.js'

/**
 * The view `/admin/inbox`: messages and notices of the staff user who is signed in.
 */
export const InboxView = ({
  initPageResult: { locale, permissions, req, visibleEntities },
  params,
  searchParams,
  user,
}: AdminViewServerProps): ReactNode => {
  const { i18n, payload } = req
  const { routes } = payload.config
  const { slugs, staffSlug } = staffView(req)
  return (
    <DefaultTemplate
      i18n={i18n}
      params={params}
      payload={payload}
      permissions={permissions}
      searchParams={searchParams}
      visibleEntities={visibleEntities}
      {...(locale ? { locale } : {})}
      {...(user ? { user } : {})}
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
