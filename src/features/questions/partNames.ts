import { localized } from '../../core/localized.js'
import { ADDRESS_PARTS, type AddressPart } from '../../core/questions/formFields.js'
import type { QuestionTexts } from '../../core/questions/question.js'
import { availableLocales, translator, type Translator } from '../../translations/translate.js'

const KEYS = {
  city: 'client.addressCity',
  postalCode: 'client.addressPostalCode',
  state: 'client.addressState',
  street: 'client.addressStreet',
  unit: 'client.addressUnit',
} as const satisfies Record<AddressPart, string>

/** What a part of an address is called. */
export const addressPartName = (t: Translator, part: AddressPart): string => t(KEYS[part])

const partName = (t: Translator, part: string): string => {
  const ofAddress = ADDRESS_PARTS.find((one) => one === part)
  if (ofAddress) return addressPartName(t, ofAddress)
  return t(part === 'signed' ? 'client.signatureBox' : 'client.signatureName')
}

/** A question and one of its fields, in every language, for what is said to be wrong with it. */
export const namesByLanguage = (label: QuestionTexts, part: string): Record<string, string> =>
  Object.fromEntries(
    availableLocales().map((locale) => [
      locale,
      `${localized(label, locale)} – ${partName(translator(locale, {}), part)}`,
    ]),
  )
