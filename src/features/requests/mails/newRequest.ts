import { paragraph } from '../../../mail/blocks.js'
import type { MailTemplate } from '../../../mail/mailData.js'

/** To a client: that there is a request, never what it says. The link leads to sign-in. */
export const newRequest: MailTemplate<'new-request'> = ({ data, productName, t }) => ({
  blocks: [
    paragraph(t('emails.newRequestBody', { productName })),
    { kind: 'action', label: t('emails.signInAction'), link: data.link },
  ],
  reader: 'client',
  subject: t('emails.newRequestSubject', { productName }),
})
