import { isPhoneKind, LEAVE_MESSAGE, SAFE_WAYS, type ContactKind } from '../core/contactDoors.js'
import type { Source } from '../core/source.js'
import type { Translator } from '../translations/translate.js'
import { readablePhone } from './typedPhone.js'

type Told = { kind: ContactKind; t: Translator; value: null | string }

/**
 * Contact data as people read it: numbers as they are written here, choices in the reader's
 * language, anything else as it was typed. Null where there was none.
 */
export const shownContact = (
  source: Pick<Source, 'payload'>,
  { kind, t, value }: Told,
): null | string => {
  if (value === null) return null
  if (isPhoneKind(kind)) return readablePhone(source, value)
  if (kind === 'safeWays') {
    const ways = SAFE_WAYS.filter((way) => value.split(',').includes(way))
    return ways.map((way) => t(`fields.choice_clients_safeWays_${way}`)).join(', ')
  }
  const answer = kind === 'leaveMessage' && LEAVE_MESSAGE.find((one) => one === value)
  return answer ? t(`fields.choice_${answer}`) : value
}
