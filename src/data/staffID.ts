import type { Payload } from 'payload'

import { getContext } from '../config/context.js'
import type { ID } from '../core/ids.js'

/**
 * Staff ids are the host's: numbers in some databases, and text in an address.
 * @returns null for a text that cannot be one.
 */
export const staffIDOf = (payload: Payload, text: string): ID | null => {
  const staff = payload.collections[getContext(payload).staffSlug]
  // MongoDB's driver takes nothing but its own ids for them.
  const isObjectID = payload.db.name === 'mongoose' && staff?.customIDType === undefined
  if (isObjectID) return /^[\da-f]{24}$/i.test(text) ? text : null
  const type = staff?.customIDType ?? payload.db.defaultIDType
  if (type !== 'number') return text
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}
