import { ViewDescription } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { requestOfViewer } from '../../access/actor.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'
import { portalProps } from '../ClientPortalProvider/portalProps.js'
import { pluralOf } from '../shared/pluralOf.js'
import { headTabs } from './headTabs.js'
import { RecordHeadClient } from './index.client.js'

type Props = ServerProps & { collectionSlug: string; description?: string }

/**
 * The head of a client's record, on each of its tabs: who this is, and the tabs themselves with how
 * much stands behind them. It takes the place of title and tab bar in Payload's own header, which
 * has no room for it above them; the slot is that of a collection's description.
 */
export const RecordHead = async ({
  collectionSlug,
  description,
  id,
  i18n,
  payload,
  permissions,
  ...viewer
}: Props): Promise<ReactNode> => {
  const req = await requestOfViewer({ i18n, payload, ...viewer })
  const context = cardContext(req)
  const collection = payload.collections[collectionSlug]?.config
  if (id === undefined || !context || context.options.disabled || !collection || !permissions)
    return description ? (
      <ViewDescription collectionSlug={collectionSlug} description={description} />
    ) : null
  const data = await payload.findByID({
    collection: collectionSlug,
    depth: 0,
    disableErrors: true,
    id,
    overrideAccess: false,
    req,
  })
  if (!data) return null
  const { admin, api } = payload.config.routes
  return (
    <RecordHeadClient
      api={formatAdminURL({ apiRoute: api, path: '', relative: true })}
      base={formatAdminURL({ adminRoute: admin, path: `/collections/${collectionSlug}/${id}` })}
      client={id}
      list={{
        label: pluralOf(collection, req.i18n),
        url: formatAdminURL({ adminRoute: admin, path: `/collections/${collectionSlug}` }),
      }}
      portal={await portalProps({ client: id, data, language: i18n.language, req })}
      tabs={headTabs({ collection, permissions, req })}
    />
  )
}
