import type { SanitizedCollectionConfig, ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { getActor, requestOfViewer } from '../../access/actor.js'
import type { SlugMap } from '../../src/contract/collectionLists.js'
import { PLUGIN_SLUG } from '../../src/core/slugs.js'
import { NavLink, TitledNavLink } from '../NavLink/index.client.js'
import { pluralOf } from '../shared/pluralOf.js'
import { RequestsNavLinkClient } from './index.client.js'
import { toReviewQuery } from './toReviewQuery.js'

type Context = { slugs: SlugMap }
type List = { collection: SanitizedCollectionConfig; href: string }

/** One of the plugin's lists, for whoever may read anything of it. */
const listOf = (
  { payload, permissions }: ServerProps,
  key: 'clients' | 'portalRequests',
): List | null => {
  const context = payload.config.custom[PLUGIN_SLUG] as Context | undefined
  const slug = context?.slugs[key]
  const collection = slug === undefined ? undefined : payload.collections[slug]?.config
  if (slug === undefined || !collection || !permissions?.collections?.[slug]?.read) return null
  const { admin } = payload.config.routes
  return {
    collection,
    href: formatAdminURL({ adminRoute: admin, path: `/collections/${slug}` }),
  }
}

/** First in the navigation: what waits now. */
export const DashboardNavLink = ({ payload }: ServerProps): ReactNode => (
  <NavLink
    href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: '' })}
    label="navDashboard"
  />
)

/** The list of requests, with how many the staff user has to review. */
export const RequestsNavLink = async (props: ServerProps): Promise<ReactNode> => {
  const list = listOf(props, 'portalRequests')
  const actor = getActor(await requestOfViewer(props))
  if (!list || actor.kind !== 'staff') return null
  const { collection, href } = list
  return (
    <RequestsNavLinkClient
      counts={`/${collection.slug}/count?${toReviewQuery(actor)}`}
      href={href}
    />
  )
}

/** The list of clients. */
export const ClientsNavLink = async (props: ServerProps): Promise<ReactNode> => {
  const list = listOf(props, 'clients')
  if (!list) return null
  const { i18n } = await requestOfViewer(props)
  return <TitledNavLink href={list.href} title={pluralOf(list.collection, i18n)} within />
}
