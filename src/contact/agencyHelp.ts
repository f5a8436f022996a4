import type { HelpOption } from '../core/helpIn.js'
import type { Agency } from '../data/agencyOf.js'
import { phoneLink, shownPhone, type PhoneCountry } from './phone.js'

type Given = Pick<Agency, 'helpEmail' | 'helpHours' | 'helpPhone'>

/**
 * Whom clients of an agency can ask: what it says itself, and for what it leaves empty what the
 * installation says (option `help`).
 */
export const agencyHelp = (
  agency: Given | null,
  help: HelpOption,
  country: PhoneCountry,
): HelpOption => {
  const { helpEmail, helpHours, helpPhone } = agency ?? {}
  const link = helpPhone ? phoneLink(helpPhone, country) : null
  return {
    ...help,
    ...(helpEmail ? { email: helpEmail } : {}),
    ...(helpHours && Object.keys(helpHours).length > 0 ? { hours: helpHours } : {}),
    ...(helpPhone && link ? { phone: shownPhone(helpPhone, country), phoneLink: link } : {}),
  }
}
