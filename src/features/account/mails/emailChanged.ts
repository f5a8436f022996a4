import { paragraph } from '../../../mail/blocks.js'
import { inWords } from '../../../mail/inWords.js'
import type { MailTemplate } from '../../../mail/mailData.js'

/** To the old and the new address once a change is effective. The link that takes it back came with the mail before. */
export const emailChanged: MailTemplate<'email-changed'> = ({ data, locale, productName, t }) => ({
  blocks: [
    paragraph(t('emails.emailChangedBody', { when: inWords(locale, data) })),
    paragraph(t('emails.emailChangedNotYou')),
    paragraph(t('emails.changeOk')),
  ],
  reader: 'client',
  subject: t('emails.emailChangedSubject', { productName }),
})
