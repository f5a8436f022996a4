import { examplePhone, isPhoneCountry, serviceLink, type PhoneCountry } from '../contact/phone.js'
import { isEmail, normalizeEmail } from '../core/email.js'
import { failOption } from './failOption.js'
import type { ClientPortalOptions } from './options.js'

/**
 * The country of numbers that are written without one.
 * @throws Error naming option, value and remedy.
 */
export const phoneCountry = ({ phone }: ClientPortalOptions): PhoneCountry => {
  const country = phone?.defaultCountry ?? 'US'
  return isPhoneCountry(country)
    ? country
    : failOption(
        'phone.defaultCountry',
        country,
        'Give the two capital letters of a country (ISO 3166-1), for example "US".',
      )
}

const checkEmail = (option: string, email: string | undefined, remedy: string): void => {
  if (email !== undefined && !isEmail(normalizeEmail(email))) failOption(option, email, remedy)
}

/**
 * Addresses and numbers among the options are held to the same rules as those of clients.
 * @throws Error naming option, value and remedy.
 */
export const checkContact = (options: ClientPortalOptions): void => {
  const country = phoneCountry(options)
  const { email, phone } = options.help ?? {}
  checkEmail('help.email', email, 'Give one mail address, for example "help@example.org".')
  if (phone !== undefined && serviceLink(phone, country) === null) {
    const example = examplePhone(country)
    failOption('help.phone', phone, `Give one whole telephone number, for example "${example}".`)
  }
  for (const one of options.superUsers ?? []) {
    checkEmail('superUsers', one, 'Give mail addresses of staff.')
  }
}

/** Whom clients can ask, and where the number leads when it is tapped. */
type LinkedHelp = Readonly<NonNullable<ClientPortalOptions['help']> & { phoneLink?: string }>

export const linkedHelp = (options: ClientPortalOptions): LinkedHelp => {
  const { help = {} } = options
  const link = help.phone && serviceLink(help.phone, phoneCountry(options))
  return link ? { ...help, phoneLink: link } : { ...help }
}
