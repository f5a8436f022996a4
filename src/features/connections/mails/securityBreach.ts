import { paragraph } from '../../../mail/blocks.js'
import type { MailTemplate } from '../../../mail/mailData.js'

/** To an agency's super users: that an account was cut off. Whose it was, the admin panel says. */
export const securityBreach: MailTemplate<'security-breach'> = ({ data, productName, t }) => ({
  blocks: [
    paragraph(t('emails.securityBreachBody')),
    paragraph(t('emails.securityBreachNext')),
    { kind: 'action', label: t('emails.securityBreachAction'), link: data.link },
  ],
  reader: 'staff',
  subject: t('emails.securityBreachSubject', { productName }),
})
