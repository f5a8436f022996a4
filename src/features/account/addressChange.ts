import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { findRowByID } from '../../data/store.js'
import type { Happened } from '../../mail/defineChangeMail.js'
import type { MailReader } from '../../mail/mailDefinition.js'
import { accountReader, accountZone } from '../../mail/readers.js'

type AddressChange = {
  challenge: Row<'portalChallenges'>
  email: string
  locale: string
  previousEmail: string
}

/**
 * The change of address or the recovery that a mail is about; null when it is gone or its account
 * is turned off.
 */
export const addressChange = async (
  source: Source,
  id: number | string,
): Promise<AddressChange | null> => {
  const challenge = await findRowByID(source, 'portalChallenges', id)
  const { email, previousEmail } = challenge ?? {}
  const reader = await accountReader(source, challenge?.account)
  return challenge && email && previousEmail && reader
    ? { challenge, email, locale: reader.locale, previousEmail }
    : null
}

/**
 * Tells the address that counts now (variant 0) and the one that counted before; after a change was
 * taken back, that is the previous one.
 */
export const composeAddressNotice =
  (order: 'present first' | 'previous first') =>
  async (
    source: Source,
    row: Row<'portalOutbox'>,
  ): Promise<(MailReader & { data: Happened }) | null> => {
    const change = await addressChange(source, row.subject)
    if (!change) return null
    const { challenge, email, locale, previousEmail } = change
    const both = order === 'present first' ? [email, previousEmail] : [previousEmail, email]
    const to = both[row.variant]
    if (!to) return null
    const timeZone = await accountZone(source, challenge.account)
    return { data: { timeZone, when: row.createdAt }, locale, to }
  }
