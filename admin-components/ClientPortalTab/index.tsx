import type { DocumentViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { toID } from '../../src/core/ids.js'
import { portalProps } from '../ClientPortalProvider/portalProps.js'
import { ClientPortalTabClient } from './index.client.js'
import { whoAsked } from './requesters.js'

/**
 * The Client Portal tab (seed "Client Portal Tab and Client Portal Card"): status, what can be done
 * about it, and every request there was. Nothing for who does not manage clients of the portal.
 */
export const ClientPortalTab = async ({
  doc,
  i18n,
  initPageResult: { req },
}: DocumentViewServerProps): Promise<ReactNode> => {
  const client = toID(doc.id)
  if (client === null) return null
  const props = await portalProps({ client, data: doc, language: i18n.language, req })
  if (!props) return null
  return <ClientPortalTabClient {...props} requesters={await whoAsked(req, client, props)} />
}
