import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'

import { getActor, hasPermission, requestOfViewer } from '../../access/actor.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'
import { ImportResourcesClient } from './index.client.js'

/** More sources than an agency has. */
const MOST_SOURCES = 50

/** Above the list of places, for whom the matrix lets create them. */
export const ImportResources = async ({
  i18n,
  payload,
  ...viewer
}: ServerProps): Promise<ReactNode> => {
  const req = await requestOfViewer({ i18n, payload, ...viewer })
  const context = cardContext(req)
  const actor = getActor(req)
  if (!context || actor.kind !== 'staff' || !hasPermission(actor, 'super-user')) return null
  const { resources } = context.slugs
  const { values } = await payload.findDistinct({
    collection: resources,
    field: 'importSource',
    limit: MOST_SOURCES,
    overrideAccess: false,
    req,
    sort: 'importSource',
    where: { importSource: { exists: true } },
  })
  const sources = (values as { importSource?: unknown }[]).flatMap(({ importSource }) =>
    typeof importSource === 'string' && importSource !== '' ? [importSource] : [],
  )
  return <ImportResourcesClient resources={resources} sources={sources} />
}
