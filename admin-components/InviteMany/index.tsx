import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'

import { getActor, hasPermission, requestOfViewer } from '../../access/actor.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'
import { InviteManyClient } from './index.client.js'

/** Above the table of clients, for staff who manage clients of the portal. */
export const InviteMany = async ({ i18n, payload, ...viewer }: ServerProps): Promise<ReactNode> => {
  const req = await requestOfViewer({ i18n, payload, ...viewer })
  const context = cardContext(req)
  const actor = getActor(req)
  if (!context || actor.kind !== 'staff' || !hasPermission(actor, 'client-management')) return null
  return <InviteManyClient clients={context.slugs.clients} />
}
