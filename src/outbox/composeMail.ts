import { getContext } from '../config/context.js'
import { helpIn } from '../core/helpIn.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import type { Mail } from '../mail/mailDefinition.js'
import { renderMail } from '../mail/renderMail.js'

/**
 * The mail an outbox row stands for, as things are now; null when it no longer applies. The one
 * place where address and text meet.
 */
export const composeMail = async (
  source: Source,
  row: Row<'portalOutbox'>,
): Promise<(Mail & { to: string }) | null> => {
  const { options, registry } = getContext(source.payload)
  const { help, portal, productName } = options
  const letter = await registry.mails[row.kind].compose(source, row)
  if (!letter) return null
  const mail = renderMail(letter, {
    help: helpIn(help, letter.locale),
    hostTexts: portal.texts,
    locale: letter.locale,
    productName,
  })
  return { ...mail, to: letter.to }
}
