import type { HelpContact } from '../core/helpIn.js'
import { MAIL_ROWS } from '../contract/mails.js'
import { resolveLocale, translator, type HostTexts } from '../translations/translate.js'
import { layout } from './layout.js'
import type { Letter, Mail } from './mailDefinition.js'
import { flat, singleLine } from './singleLine.js'

type MailContext = {
  /** Already in the reader's language. */
  help?: HelpContact
  /** The installation's own words. */
  hostTexts?: HostTexts
  locale: string
  productName: string
}

/**
 * A letter in the reader's language, ready to send. Pure: reads no database and no clock. What a
 * person typed into a name ends up on one line and escaped.
 */
export const renderMail = (
  { content, kind }: Letter,
  { help = {}, hostTexts = {}, locale, productName }: MailContext,
): Mail => {
  const language = resolveLocale(locale)
  const name = singleLine(productName)
  return layout({
    content: content({ hostTexts, locale: language, productName: name }),
    help: flat(help),
    locale: language,
    productName: name,
    reader: MAIL_ROWS[kind].reader,
    t: translator(language, hostTexts),
  })
}
