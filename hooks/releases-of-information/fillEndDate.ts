import type { FieldHook } from 'payload'

import { getContext } from '../../src/config/context.js'
import { DAY, isoIn } from '../../src/core/clock.js'
import { toID } from '../../src/core/ids.js'
import { findRowByID } from '../../src/data/store.js'

type Terms = { agency?: unknown; permission?: string; startDate?: string }

/** End = start + the agency's term where permission was given and nobody named an end. */
export const fillEndDate: FieldHook = async ({ data, operation, req, value }) => {
  const terms: Terms = (data as Terms | undefined) ?? {}
  if (operation !== 'create' || value || terms.permission !== 'yes' || !terms.startDate)
    return value
  const agency = toID(terms.agency)
  const { options } = getContext(req.payload)
  const row = agency === null ? null : await findRowByID(req, 'agencies', agency)
  return isoIn(new Date(terms.startDate), (row?.roiTermDays ?? options.roi.termDays) * DAY)
}
