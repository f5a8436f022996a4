import { greeting, paragraph } from '../../../mail/blocks.js'
import type { MailTemplate } from '../../../mail/mailData.js'

/** To a client: the invitation with the link to register. */
export const invitation: MailTemplate<'invitation'> = ({ data, productName, t }) => ({
  blocks: [
    greeting(t, data.firstName),
    paragraph(t('emails.invitationBody', { productName })),
    { kind: 'action', label: t('emails.invitationAction'), link: data.link },
    paragraph(t('emails.invitationExpiry', { count: data.days })),
    paragraph(t('emails.invitationIgnore')),
  ],
  reader: 'client',
  subject: t('emails.invitationSubject', { productName }),
})
