import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { getActor } from '../../access/actor.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'
import { InboxClient } from './index.client.js'

/**
 * The view `/admin/inbox`: messages and notices of the staff user who is signed in. Payload shows
 * views of plugins to anybody, so who is nobody is led to the sign-in from here.
 */
export const InboxView = ({
  initPageResult: { locale, permissions, req, visibleEntities },
  params,
  searchParams,
}: AdminViewServerProps): ReactNode => {
  const { i18n, payload, user } = req
  const { admin, routes } = payload.config
  const context = cardContext(req)
  const actor = getActor(req)
  // guard: inbox-for-staff
  if (!context || actor.kind !== 'staff' || !user)
    redirect(formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login }))
  const { slugs, staffSlug } = context
  return (
    <DefaultTemplate
      i18n={i18n}
      params={params}
      payload={payload}
      permissions={permissions}
      searchParams={searchParams}
      user={user}
      visibleEntities={visibleEntities}
      {...(locale ? { locale } : {})}
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
