import { closedCollection, text, unique } from '../fields/closed.js'
import type { CollectionFactory } from '../types.js'

/**
 * One row for each staff user whose time was ever taken. Whoever takes some changes `revision` by
 * compare and set: of two at once one looks again, on any database. Holds nothing but what is on its
 * way.
 */
export const createAppointmentCalendarsCollection: CollectionFactory = closedCollection(() => [
  text('dedupeKey', unique),
  text('revision'),
])
