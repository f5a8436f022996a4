import { paragraph } from '../../../mail/blocks.js'
import { inWords } from '../../../mail/inWords.js'
import type { MailTemplate } from '../../../mail/mailData.js'

/** To both addresses when the old one took a change back. */
export const emailRestored: MailTemplate<'email-restored'> = ({
  data,
  locale,
  productName,
  t,
}) => ({
  blocks: [
    paragraph(t('emails.emailRestoredBody', { when: inWords(locale, data) })),
    paragraph(t('emails.emailRestoredPassword')),
    paragraph(t('emails.changeNotYou')),
  ],
  reader: 'client',
  subject: t('emails.emailRestoredSubject', { productName }),
})
