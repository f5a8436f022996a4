import { z } from 'zod'

import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { everyProblem } from '../../../errors/everyProblem.js'
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
  note: field.optionalText(TEXT_LIMITS.note),
})

const isGiven = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : typeof value === 'number'

/** @throws PortalError ADDRESS_OR_POSITION_REQUIRED (400) */
const requirePlace = ({
  address,
  latitude,
  longitude,
}: Readonly<Record<string, unknown>>): void => {
  if (isGiven(address) || (isGiven(latitude) && isGiven(longitude))) return
  throw new PortalError('ADDRESS_OR_POSITION_REQUIRED', { field: 'address' })
}

/** An address, a position, or both. */
export const location: Fulfiller = {
  collection: 'clientLocations',
  records: async ({ fields }, { now }) => {
    await everyProblem(
      () => requirePlace(fields),
      () => void parseInput(locationInput, fields),
    )
    const { address, latitude, longitude, note } = parseInput(locationInput, fields)
    const position =
      latitude === undefined || longitude === undefined ? {} : { latitude, longitude }
    return [{ data: { address, note, recordedAt: now, ...position } }]
  },
}
