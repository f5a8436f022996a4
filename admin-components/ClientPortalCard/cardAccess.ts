import type { PayloadRequest } from 'payload'

import { toID, type ID } from '../../src/core/ids.js'
import { PLUGIN_SLUG, type SlugMap } from '../../src/core/slugs.js'

/** The part of the plugin's context that the card needs. */
type CardContext = { options: { disabled: boolean }; slugs: SlugMap; staffSlug: string }

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
