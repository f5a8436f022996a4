import { paragraph } from '../../../mail/blocks.js'
import type { MailTemplate } from '../../../mail/mailData.js'

/** To a client who asked for a new password. */
export const passwordReset: MailTemplate<'password-reset'> = ({ data, productName, t }) => ({
  blocks: [
    paragraph(t('emails.resetBody')),
    { kind: 'action', label: t('emails.resetAction'), link: data.link },
    paragraph(t('emails.resetExpiry', { count: data.minutes })),
    paragraph(t('emails.resetIgnore')),
  ],
  reader: 'client',
  subject: t('emails.resetSubject', { productName }),
})
