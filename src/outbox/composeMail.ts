import type { Payload } from 'payload'

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

const partsOfNotice = (payload: Payload, letter: Composed) => ({
  hostTexts: getContext(payload).options.portal.texts,
  link: letter.link ?? portalLink(payload, '/'),
  locale: resolveLocale(letter.locale),
})

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
 * The letter as a push, for the service worker (`src/portal/worker`): the same words for whatever is
 * new, and where in the portal it is. The service that carries it reads none of it.
 */
export const pushOfNotice = ({ payload }: Source, letter: Composed): string => {
  const { hostTexts, link, locale } = partsOfNotice(payload, letter)
  const t = translator(locale, hostTexts)
  const { pathname } = new URL(link)
  // guard: pushes-say-nothing
  return JSON.stringify({
    body: t('emails.pushBody'),
    path: pathname,
    title: t('emails.pushTitle'),
  })
}

/**
 * The letter as a text message: one sentence that is the same for whatever is new, and the address of
 * the page that it leads to behind the sign-in. It names no person and no agency.
 */
const textOfNotice = ({ payload }: Source, letter: Composed): string => {
  const { hostTexts, link, locale } = partsOfNotice(payload, letter)
  const { productName } = getContext(payload).options
  const t = translator(locale, hostTexts)
  // guard: texts-say-nothing
  return t('emails.noticeText', { link, productName: singleLine(productName) })
}

/** The letter as a text message: its own words where it goes by text alone, else a notice. */
export const messageOf = (source: Source, letter: Composed): string => {
  const hostTexts = getContext(source.payload).options.portal.texts
  return letter.asText?.({ hostTexts, locale: letter.locale }) ?? textOfNotice(source, letter)
}
