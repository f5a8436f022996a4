import type { PayloadRequest } from 'payload'

import { getActor, hasPermission } from '../../access/actor.js'
import type { MapLinks } from '../../src/core/mapLinks.js'
import type { SanitizedOptions } from '../../src/config/sanitizeOptions.js'
import { sameID, toID, type ID } from '../../src/core/ids.js'
import type { SlugMap } from '../../src/contract/collectionLists.js'
import { PLUGIN_SLUG } from '../../src/core/slugs.js'

/** The part of the plugin's context that the card needs. */
type CardContext = {
  maps?: MapLinks | null
  options: Pick<SanitizedOptions, 'clock' | 'dataRetention' | 'disabled' | 'portal'>
  settingsSlug: string
  slugs: SlugMap
  staffSlug: string
}

export const cardContext = ({ payload }: PayloadRequest): CardContext | null => {
  const context: unknown = payload.config.custom[PLUGIN_SLUG]
  return context ? (context as CardContext) : null
}

/**
 * The staff user who may see the card, with the agency they act for: their own, else the client's.
 * The endpoints behind it decide for themselves.
 */
export const cardStaff = (
  req: PayloadRequest,
  client: Readonly<Record<string, unknown>>,
): { agency: ID | null } | null => {
  const actor = getActor(req)
  if (actor.kind !== 'staff' || !hasPermission(actor, 'client-management')) return null
  return { agency: actor.agency ?? toID(client.agency) }
}

/**
 * Super users of the agency that owns the record, and of the installation: they may lock, open and
 * delete it.
 */
export const mayLockRecord = (
  req: PayloadRequest,
  client: Readonly<Record<string, unknown>>,
): boolean => {
  const actor = getActor(req)
  if (actor.kind !== 'staff') return false
  const own = actor.superUser === 'agency' && sameID(actor.agency, toID(client.agency))
  return own || actor.superUser === 'installation'
}

/** Staff of the agency that owns the record, who change it; the rules of the collection decide. */
export const editsRecord = (
  req: PayloadRequest,
  client: Readonly<Record<string, unknown>>,
): boolean => {
  const actor = getActor(req)
  if (actor.kind !== 'staff') return false
  return actor.superUser === 'installation' || sameID(actor.agency, toID(client.agency))
}
