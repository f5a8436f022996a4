import type { PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import type { SanitizedOptions } from '../../src/config/sanitizeOptions.js'
import { sameID, toID, type ID } from '../../src/core/ids.js'
import { PLUGIN_SLUG, type SlugMap } from '../../src/core/slugs.js'

/** The part of the plugin's context that the card needs. */
type CardContext = {
  options: Pick<SanitizedOptions, 'dataRetention' | 'disabled'>
  slugs: SlugMap
  staffSlug: string
}

export const cardContext = ({ payload }: PayloadRequest): CardContext | null => {
  const context: unknown = payload.config.custom[PLUGIN_SLUG]
  return context ? (context as CardContext) : null
}

/** Rights that show the card. The endpoints behind it decide for themselves. */
const ALLOWED = new Set<unknown>(['client-management', 'super-user'])

/** The staff user who may see the card, with the agency they act for: their own, else the client's. */
export const cardStaff = (
  req: PayloadRequest,
  { client, staffSlug }: { client: Readonly<Record<string, unknown>>; staffSlug: string },
): { agency: ID | null } | null => {
  const user = req.user as null | Record<string, unknown>
  if (user?.collection !== staffSlug) return null
  const { portalPermissions } = user
  if (!Array.isArray(portalPermissions)) return null
  if (!portalPermissions.some((permission) => ALLOWED.has(permission))) return null
  return { agency: toID(user.agency) ?? toID(client.agency) }
}

/** Super users of the agency that owns the record, and of the installation: they may seal, open and delete it. */
export const ownsRecord = (
  req: PayloadRequest,
  client: Readonly<Record<string, unknown>>,
): boolean => {
  const actor = getActor(req)
  if (actor.kind !== 'staff') return false
  const own = actor.superUser === 'agency' && sameID(actor.agency, toID(client.agency))
  return own || actor.superUser === 'installation'
}
