import type { UIFieldServerProps } from 'payload'
import type { ReactNode } from 'react'

import { portalProps } from '../ClientPortalProvider/portalProps.js'
import { ClientPortalCardClient } from './index.client.js'

/**
 * Field of the client's edit view. Shown to staff with client management once the client is saved;
 * everything else is decided by the endpoints the card calls.
 */
export const ClientPortalCard = async ({
  data,
  i18n,
  id,
  operation,
  req,
}: UIFieldServerProps): Promise<ReactNode> => {
  if (operation !== 'update' || id === undefined) return null
  const props = await portalProps({ client: id, data, language: i18n.language, req })
  return props ? <ClientPortalCardClient {...props} /> : null
}
