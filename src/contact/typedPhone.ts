import type { Source } from '../core/source.js'
import { getContext } from '../config/context.js'
import { PortalError } from '../errors/PortalError.js'
import { examplePhone, shownPhone, storedPhone, type PhoneCountry } from './phone.js'

/** The country of numbers that are written without one (option `phone.defaultCountry`). */
export const phoneCountryOf = ({ payload }: Pick<Source, 'payload'>): PhoneCountry =>
  getContext(payload).options.phone.defaultCountry

/**
 * A typed number in its stored form; undefined where nothing was typed.
 * @throws PortalError INVALID_INPUT (400)
 */
export const typedPhone = (
  source: Pick<Source, 'payload'>,
  text: string | undefined,
  field = 'phone',
): string | undefined => {
  if (text === undefined) return undefined
  const phone = storedPhone(text, phoneCountryOf(source))
  if (phone === null) {
    const values = { example: examplePhone(phoneCountryOf(source)) }
    throw new PortalError('INVALID_INPUT', { problems: [{ code: 'NOT_A_PHONE', field, values }] })
  }
  return phone
}

/** A stored number in the way of the installation's country; null where there is none. */
export const readablePhone = (
  source: Pick<Source, 'payload'>,
  stored: null | string | undefined,
): null | string => (stored ? shownPhone(stored, phoneCountryOf(source)) : null)
