import { paragraph } from '../../../mail/blocks.js'
import type { MailTemplate } from '../../../mail/mailData.js'

/** To a client who is signing in. The code comes first, so that the preview of a phone's lock screen shows it. */
export const oneTimeCode: MailTemplate<'one-time-code'> = ({ data, productName, t }) => ({
  blocks: [
    paragraph(t('emails.codeLead')),
    { kind: 'code', text: data.code },
    paragraph(t('emails.codeExpiry', { count: data.minutes })),
    paragraph(t('emails.codeWarning')),
    paragraph(t('emails.codeNotYou')),
  ],
  reader: 'client',
  subject: t('emails.codeSubject', { productName }),
})
