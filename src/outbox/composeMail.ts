import { getContext } from '../config/context.js'
import { portalLink } from '../config/publicURL.js'
import { helpIn } from '../core/helpIn.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { paragraph } from '../mail/blocks.js'
import type { Letter, Mail, MailReader } from '../mail/mailDefinition.js'
import { renderMail } from '../mail/renderMail.js'
import { singleLine } from '../mail/singleLine.js'
import { resolveLocale, translator } from '../translations/translate.js'

/** What a row of the outbox stands for, and whom it is for. */
export type Composed = Letter & MailReader

/**
 * What an outbox row stands for, as things are now; null when it no longer applies. The one place
 * where address and text meet.
 */
export const composeLetter = (source: Source, row: Row<'portalOutbox'>): Promise<Composed | null> =>
  getContext(source.payload).registry.mails[row.kind].compose(source, row)

/** Several notices in one: that there are new things, not which. It leads to the first page. */
export const withOthers = (
  { payload }: Source,
  letter: Composed,
  { folds }: Pick<Row<'portalOutbox'>, 'folds'>,
): Composed => {
  if (!folds) return letter
  const link = portalLink(payload, '/')
  return {
    ...letter,
    content: ({ hostTexts, locale, productName }) => {
      const t = translator(locale, hostTexts)
      return {
        blocks: [
          paragraph(t('emails.severalBody', { productName })),
          { kind: 'action', label: t('emails.signInAction'), link },
        ],
        subject: t('emails.severalSubject', { productName }),
      }
    },
    link,
  }
}

/** The letter as a mail. */
export const mailOf = ({ payload }: Source, letter: Composed): Mail => {
  const { help, portal, productName } = getContext(payload).options
  return renderMail(letter, {
    help: helpIn(help, letter.locale),
    hostTexts: portal.texts,
    locale: letter.locale,
    productName,
  })
}

/**
 * The letter as a text message: one sentence that is the same for whatever is new, and where to sign
 * in. It names no person, no agency, and not what it is about.
 */
export const textOfNotice = ({ payload }: Source, letter: Composed): string => {
  const { portal, productName } = getContext(payload).options
  const t = translator(resolveLocale(letter.locale), portal.texts)
  const link = letter.link ?? portalLink(payload, '/')
  // guard: texts-say-nothing
  return t('emails.noticeText', { link, productName: singleLine(productName) })
}
