import { paragraph } from '../../../mail/blocks.js'
import type { MailTemplate } from '../../../mail/mailData.js'

/** To a client: that there is a message, never what it says. The link leads to sign-in. */
export const newMessage: MailTemplate<'new-message'> = ({ data, productName, t }) => ({
  blocks: [
    paragraph(t('emails.newMessageBody', { productName })),
    { kind: 'action', label: t('emails.signInAction'), link: data.link },
  ],
  reader: 'client',
  subject: t('emails.newMessageSubject', { productName }),
})
