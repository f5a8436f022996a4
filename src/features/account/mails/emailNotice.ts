import { paragraph } from '../../../mail/blocks.js'
import type { MailTemplate } from '../../../mail/mailData.js'

/** To the present address, at once, with the way to stop it. */
export const emailNotice: MailTemplate<'email-notice'> = ({ data, productName, t }) => ({
  blocks: [
    paragraph(t('emails.emailNoticeBody')),
    { kind: 'action', label: t('emails.emailNoticeAction'), link: data.link },
    paragraph(t('emails.emailNoticeExpiry', { count: data.days })),
    paragraph(t('emails.emailNoticeIgnore')),
  ],
  reader: 'client',
  subject: t('emails.emailNoticeSubject', { productName }),
})
