import { paragraph } from '../../../mail/blocks.js'
import type { MailTemplate } from '../../../mail/mailData.js'

/** To the address somebody wants for their account. It may belong to a stranger: it names nobody. */
export const emailConfirm: MailTemplate<'email-confirm'> = ({ data, productName, t }) => ({
  blocks: [
    paragraph(t('emails.emailConfirmBody', { productName })),
    { kind: 'action', label: t('emails.emailConfirmAction'), link: data.link },
    paragraph(t('emails.emailConfirmExpiry', { count: data.hours })),
    paragraph(t('emails.emailConfirmIgnore')),
  ],
  reader: 'client',
  subject: t('emails.emailConfirmSubject', { productName }),
})
