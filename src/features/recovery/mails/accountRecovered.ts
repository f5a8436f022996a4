import { paragraph } from '../../../mail/blocks.js'
import { inWords } from '../../../mail/inWords.js'
import type { MailTemplate } from '../../../mail/mailData.js'

/** To the old and the new address of an account that was recovered in person. Without a link, like every notice of a change. */
export const accountRecovered: MailTemplate<'account-recovered'> = ({
  data,
  locale,
  productName,
  t,
}) => ({
  blocks: [
    paragraph(t('emails.accountRecoveredBody', { when: inWords(locale, data) })),
    paragraph(t('emails.accountRecoveredMeans')),
    paragraph(t('emails.changeNotYou')),
  ],
  reader: 'client',
  subject: t('emails.accountRecoveredSubject', { productName }),
})
