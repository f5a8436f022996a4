import { account, closedCollection, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/**
 * Places of the directory that clients saved. Staff see none of it. The place is an id and no
 * relation: what somebody saved keeps nobody from deleting it.
 */
export const createSavedPlacesCollection: CollectionFactory = closedCollection((ctx) => [
  account(ctx),
  text('dedupeKey', unique),
  text('resource'),
])
