import type { PayloadRequest, UIFieldServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { translator } from '../../src/translations/translate.js'
import { cardContext, cardStaff, mayLockRecord } from './cardAccess.js'
import { ClientPortalCardClient } from './index.client.js'

type AgencyName = { id: ID | null; req: PayloadRequest; slug: string }

const agencyName = async ({ id, req, slug }: AgencyName): Promise<string> => {
  if (id === null) return ''
  const { docs } = await req.payload.find({
    collection: slug,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    select: { name: true },
    where: { id: { equals: id } },
  })
  const name: unknown = docs[0] && 'name' in docs[0] ? docs[0].name : undefined
  return typeof name === 'string' ? name : ''
}

/**
 * Field of the client's edit view. Shown to staff with client management once the client is saved;
 * everything else is decided by the endpoints the card calls.
 */
export const ClientPortalCard = async ({
  data,
  i18n,
  id,
  operation,
  payload,
  req,
}: UIFieldServerProps): Promise<ReactNode> => {
  const context = cardContext(req)
  if (!context || context.options.disabled || operation !== 'update' || id === undefined)
    return null
  const { options, slugs, staffSlug } = context
  const staff = cardStaff(req, data)
  if (!staff) return null

  const agency = await agencyName({ id: staff.agency, req, slug: slugs.agencies })
  return (
    <ClientPortalCardClient
      agency={staff.agency}
      api={formatAdminURL({ apiRoute: payload.config.routes.api, path: '', relative: true })}
      attestation={translator(i18n.language, options.portal.texts)('legal.attestation', { agency })}
      client={id}
      record={
        mayLockRecord(req, data)
          ? {
              identifier: String(data.uniqueIdentifier ?? ''),
              list: formatAdminURL({
                adminRoute: payload.config.routes.admin,
                path: `/collections/${slugs.clients}`,
              }),
              mayDelete: options.dataRetention.deletion === 'erase',
              name: String(data.fullName ?? ''),
            }
          : null
      }
      slugs={{
        assessments: slugs.assessments,
        auditEvents: slugs.portalAuditEvents,
        fileCategories: slugs.fileCategories,
        requests: slugs.portalRequests,
      }}
      staffTitle={payload.collections[staffSlug]?.config.admin.useAsTitle ?? 'email'}
    />
  )
}
