import { z } from 'zod'

import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { PortalError } from '../../../errors/PortalError.js'
import type { Fulfiller } from './types.js'

/** Degrees as number or text; an empty form field is none. */
const degrees = (limit: number) =>
  z.preprocess(
    (value) => (value === '' || value === null ? undefined : value),
    z.coerce.number().min(-limit).max(limit).optional(),
  )

export const locationInput = z.object({
  address: field.optionalText(500),
  latitude: degrees(90),
  longitude: degrees(180),
  note: field.optionalText(2000),
})

/** An address, a position, or both. */
export const location: Fulfiller = {
  collection: 'clientLocations',
  records: ({ fields }, { now }) => {
    const input = parseInput(locationInput, fields)
    const hasPosition = input.latitude !== undefined && input.longitude !== undefined
    if (!input.address && !hasPosition) {
      throw new PortalError('ADDRESS_OR_POSITION_REQUIRED', { field: 'address' })
    }
    const position = hasPosition ? { latitude: input.latitude, longitude: input.longitude } : {}
    return [{ data: { address: input.address, note: input.note, recordedAt: now, ...position } }]
  },
}
