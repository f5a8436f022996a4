import { paragraph } from '../blocks.js'
import type { MailTemplate } from '../mailData.js'

/** To a client whose password was changed. Without a link: this is the mail that impostors copy first. */
export const passwordChanged: MailTemplate<'password-changed'> = ({
  data,
  locale,
  productName,
  t,
}) => ({
  blocks: [
    paragraph(t('emails.passwordChangedBody', { when: inWords(locale, data) })),
    paragraph(t('emails.passwordChangedOk')),
    paragraph(t('emails.passwordChangedNotYou')),
  ],
  reader: 'client',
  subject: t('emails.passwordChangedSubject', { productName }),
})

const inWords = (locale: string, { timeZone = 'UTC', when }: { timeZone?: string; when: string }) =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    month: 'long',
    timeZone,
    timeZoneName: 'short',
    year: 'numeric',
  }).format(new Date(when))
