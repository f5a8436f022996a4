import type { PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'

import type { ID } from '../../src/core/ids.js'
import { keptInSlugs } from '../../src/core/status/request.js'
import { translator } from '../../src/translations/translate.js'
import { cardContext, cardStaff, mayLockRecord } from '../ClientPortalCard/cardAccess.js'
import type { ClientPortalProps } from './index.client.js'

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

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

type Asked = {
  client: ID
  data: Readonly<Record<string, unknown>>
  language: string
  req: PayloadRequest
}

/**
 * What card and tab need to know of a client and of who is looking. Null for staff who do not
 * manage clients of the portal, and where the plugin is turned off; everything else is decided by
 * the endpoints that are called.
 */
export const portalProps = async ({
  client,
  data,
  language,
  req,
}: Asked): Promise<ClientPortalProps | null> => {
  const context = cardContext(req)
  const staff = cardStaff(req, data)
  if (!context || context.options.disabled || !staff) return null
  const { options, slugs, staffSlug } = context
  const { config, collections } = req.payload
  const agency = await agencyName({ id: staff.agency, req, slug: slugs.agencies })
  return {
    agency: staff.agency,
    api: formatAdminURL({ apiRoute: config.routes.api, path: '', relative: true }),
    attestation: translator(language, options.portal.texts)('legal.attestation', { agency }),
    client,
    record: mayLockRecord(req, data)
      ? {
          identifier: textOf(data.uniqueIdentifier),
          list: formatAdminURL({
            adminRoute: config.routes.admin,
            path: `/collections/${slugs.clients}`,
          }),
          mayDelete: options.dataRetention.deletion === 'erase',
          name: textOf(data.fullName),
        }
      : null,
    slugs: {
      agencies: slugs.agencies,
      assessments: slugs.assessments,
      auditEvents: slugs.portalAuditEvents,
      clients: slugs.clients,
      fileCategories: slugs.fileCategories,
      keptIn: keptInSlugs(slugs),
      requests: slugs.portalRequests,
    },
    staffTitle: collections[staffSlug]?.config.admin.useAsTitle ?? 'email',
  }
}
