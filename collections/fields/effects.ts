import type { DateField, JSONField } from 'payload'

const nobody = { create: () => false, read: () => false, update: () => false }

/**
 * Where a change of state writes down its mail, notices and audit event, until they are settled.
 */
export const effectsFields = (): [JSONField, DateField] => [
  { name: 'effects', type: 'json', access: nobody, hidden: true },
  { name: 'effectsPendingAt', type: 'date', access: nobody, hidden: true, index: true },
]
