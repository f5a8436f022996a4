import { localized } from './localized.js'

/** Whom clients can ask, in all languages. */
export type HelpOption = {
  readonly email?: string
  readonly hours?: Readonly<Record<string, string>> | string
  readonly phone?: string
  readonly phoneLink?: string
}

/** Whom to ask, as one reader reads it, and where the number leads when it is tapped. */
export type HelpContact = { email?: string; hours?: string; phone?: string; phoneLink?: string }

/** The option `help` in the reader's language; a plain text is taken for all languages. */
export const helpIn = ({ hours, ...contact }: HelpOption, locale: string): HelpContact => {
  const said = localized(hours, locale)
  return said ? { ...contact, hours: said } : contact
}
