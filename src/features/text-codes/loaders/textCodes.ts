import type { Source } from '../../../core/source.js'
import { secondFactor } from '../../../identity/secondFactor.js'
import type { PortalSession } from '../../../identity/session.js'
import {
  allowsTextCodes,
  lastDigits,
  provenNumber,
  textNumberFor,
} from '../../../identity/textNumber.js'
import { proofOf } from '../numberProof.js'

/** How things stand with codes by text. `none`: there is no number to which one could go. */
export type TextCodes =
  { is: 'none' } | { is: 'stronger' } | { digits: string; is: 'off' | 'on' | 'waiting' }

/** For the page about them; null where the agency does not allow them. */
export const loadTextCodes = async (
  source: Source,
  session: PortalSession,
): Promise<null | TextCodes> => {
  if (!(await allowsTextCodes(source, session.agencyID))) return null
  const { account } = session
  if (await secondFactor(source, account.id)) return { is: 'stronger' }
  const to = await textNumberFor(source, account.id)
  if (!to) return { is: 'none' }
  const digits = lastDigits(to.number)
  if (account.textNumber === to.mark) return { digits, is: 'on' }
  const proof = await proofOf(source, session)
  return { digits, is: proof?.numberMark === to.mark ? 'waiting' : 'off' }
}

/** Whether the account page leads there, and what it says: on, or off. Null where it does not. */
export const textCodesRow = async (
  source: Source,
  { account, agencyID }: PortalSession,
): Promise<boolean | null> =>
  (await allowsTextCodes(source, agencyID)) ? (await provenNumber(source, account)) !== null : null
