import type { FieldHook } from 'payload'

import { getContext } from '../../src/config/context.js'
import { addDays, parseDay, storedDay } from '../../src/core/day.js'
import { toID } from '../../src/core/ids.js'
import { findRowByID } from '../../src/data/store.js'

type Terms = { agency?: unknown; permission?: string; startDate?: unknown }

/** End = start + the agency's term where permission was given and nobody named an end. */
export const fillEndDate: FieldHook = async ({ data, operation, req, value }) => {
  const terms: Terms = (data as Terms | undefined) ?? {}
  const start = parseDay(terms.startDate)
  if (operation !== 'create' || value || terms.permission !== 'yes' || start === null) return value
  const agency = toID(terms.agency)
  const { options } = getContext(req.payload)
  const row = agency === null ? null : await findRowByID(req, 'agencies', agency)
  return storedDay(addDays(start, row?.roiTermDays ?? options.roi.termDays))
}
