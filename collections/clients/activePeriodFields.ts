import type { DateField } from 'payload'

// guard: period-written-by-server
const nobody = { create: () => false, read: () => false, update: () => false }

/**
 * When the client's release of information is active: what `sharing: 'roi'` goes by, so only the
 * server writes it.
 */
export const activePeriodFields = (): DateField[] =>
  ['roiActiveFrom', 'roiActiveUntil'].map((name) => ({
    name,
    type: 'date',
    access: nobody,
    hidden: true,
    index: true,
  }))
