import { z } from 'zod'

import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { showsAnything } from '../../../core/visibleText.js'
import { everyProblem } from '../../../errors/everyProblem.js'
import { PortalError } from '../../../errors/PortalError.js'
import type { Fulfiller } from './types.js'

/** Of a position both degrees or none: one alone is half of a place. */
export const locationInput = z
  .object({
    address: field.optionalText(TEXT_LIMITS.address, 'lines'),
    latitude: field.degrees(90),
    longitude: field.degrees(180),
    note: field.optionalText(TEXT_LIMITS.note, 'lines'),
  })
  .superRefine(({ latitude, longitude }, context) => {
    if ((latitude === undefined) === (longitude === undefined)) return
    const missing = latitude === undefined ? 'latitude' : 'longitude'
    context.addIssue({ code: 'custom', params: { problem: 'REQUIRED' }, path: [missing] })
  })

const isGiven = (value: unknown): boolean =>
  typeof value === 'string' ? showsAnything(value) : value !== undefined && value !== null

/** @throws PortalError ADDRESS_OR_POSITION_REQUIRED (400) */
const requirePlace = (fields: Readonly<Record<string, unknown>>): void => {
  const { address, latitude, longitude } = fields
  if (isGiven(address) || (isGiven(latitude) && isGiven(longitude))) return
  const beside = isGiven(latitude) ? 'longitude' : 'latitude'
  const field = isGiven(latitude) || isGiven(longitude) ? beside : 'address'
  throw new PortalError('ADDRESS_OR_POSITION_REQUIRED', { field })
}

/** What of a place can be kept. */
type Place = Pick<z.output<typeof locationInput>, 'address' | 'latitude' | 'longitude' | 'note'>

/**
 * Where somebody can be found, as they typed it: an address, a position, or both.
 * @throws PortalError INVALID_INPUT, ADDRESS_OR_POSITION_REQUIRED (400)
 */
export const placeIn = async (fields: Readonly<Record<string, unknown>>): Promise<Place> => {
  await everyProblem(
    () => requirePlace(fields),
    () => void parseInput(locationInput, fields),
  )
  const { address, latitude, longitude, note } = parseInput(locationInput, fields)
  return { address, latitude, longitude, note }
}

/** An address, a position, or both. */
export const location: Fulfiller = {
  collection: 'clientLocations',
  input: locationInput,
  records: async ({ fields }, { now }) => [
    { data: { ...(await placeIn(fields)), recordedAt: now } },
  ],
}
