import { greeting, paragraph } from '../../../mail/blocks.js'
import type { MailTemplate } from '../../../mail/mailData.js'

/** To a client who has not registered yet, some days before the invitation expires. */
export const invitationReminder: MailTemplate<'invitation-reminder'> = ({
  data,
  productName,
  t,
}) => ({
  blocks: [
    greeting(t, data.firstName),
    paragraph(t('emails.reminderBody', { productName })),
    paragraph(t('emails.reminderExpiry', { count: data.days })),
    { kind: 'action', label: t('emails.invitationAction'), link: data.link },
    paragraph(t('emails.invitationIgnore')),
  ],
  reader: 'client',
  subject: t('emails.reminderSubject', { productName }),
})
