import type { DateField, JSONField } from 'payload'

/** For a field that only the server writes and reads. */
export const SERVER_ALONE = { create: () => false, read: () => false, update: () => false }

/**
 * Where a change of state writes down its mail, notices and audit event, until they are settled.
 */
export const effectsFields = (): [JSONField, DateField] => [
  { name: 'effects', type: 'json', access: SERVER_ALONE, hidden: true },
  { name: 'effectsPendingAt', type: 'date', access: SERVER_ALONE, hidden: true, index: true },
]
