import {
  getCountryCallingCode,
  getExampleNumber,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/min'
import examples from 'libphonenumber-js/mobile/examples'

/** ISO 3166-1 code of a country, as libphonenumber knows them. */
export type PhoneCountry = CountryCode

export const isPhoneCountry = (country: string): country is PhoneCountry =>
  isSupportedCountry(country)

/**
 * A number of a length that its country has. Not whether it is handed out: area codes are added
 * faster than software is updated, and a right number refused is worse than a wrong one kept.
 */
const parse = (text: string, country: PhoneCountry): PhoneNumber | undefined => {
  const number = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false })
  return number?.isPossible() ? number : undefined
}

const SCHEME = 'tel:'

/**
 * A number in the one form that is stored: E.164, `+19095550143`, and where there is an extension
 * what RFC 3966 has for it, `+19095550143;ext=12`. Behind `tel:` either is a link.
 * @param country of numbers that are written without one.
 * @returns null for what is no telephone number.
 */
export const storedPhone = (text: string, country: PhoneCountry): null | string =>
  parse(text.trim(), country)?.format('RFC3966').slice(SCHEME.length) ?? null

/**
 * A stored number as people write it: in the way of the installation's own country, of others with
 * the country's code. What came in before numbers were checked is shown as it is.
 */
export const shownPhone = (stored: string, country: PhoneCountry): string => {
  const number = parse(stored, country)
  if (!number) return stored
  const own = number.countryCallingCode === getCountryCallingCode(country)
  return own ? number.formatNational() : number.formatInternational()
}

/** A number that can take a text: E.164 without an extension, which is somebody's desk. */
export const textable = (phone: null | string | undefined): null | string =>
  phone && /^\+\d{7,15}$/.test(phone) ? phone : null

/** Of one network and one price with the United States. */
const TERRITORIES: ReadonlySet<string> = new Set(['AS', 'GU', 'MP', 'PR', 'VI'])

/** Whoever calls these pays for it, and somebody is paid (NANPA: area code 900). */
const isPremium = (stored: string): boolean => stored.startsWith('+1900')

/**
 * Whether a stored number is a country's own. Its calling code does not say: +1 is also that of
 * islands to which fraud with texts pays. A number that libphonenumber gives to no country, such as
 * that of a new area code, counts as the own where the calling code is.
 */
export const isOfCountry = (stored: string, country: PhoneCountry): boolean => {
  const number = parse(stored, country)
  if (number?.countryCallingCode !== getCountryCallingCode(country) || isPremium(stored))
    return false
  const its = number.country ?? country
  return its === country || (country === 'US' && TERRITORIES.has(its))
}

/** Where a number leads when it is tapped; null for what cannot be called. */
export const phoneLink = (stored: string, country: PhoneCountry): null | string => {
  const phone = storedPhone(stored, country)
  return phone && `${SCHEME}${phone}`
}

/** Services such as 211 and 988, and numbers that are dialled where they are, have no longer form. */
const LOCAL = /^\d{3,7}$/

/** As `phoneLink`, for the number of a service: short ones too. */
export const serviceLink = (text: string, country: PhoneCountry): null | string => {
  const digits = text.replaceAll(/[\s.-]/g, '')
  return LOCAL.test(digits) ? `${SCHEME}${digits}` : phoneLink(text, country)
}

/** A number that nobody has, as people of the country write theirs: to show what is asked for. */
export const examplePhone = (country: PhoneCountry): string =>
  getExampleNumber(country, examples)?.formatNational() ?? ''
