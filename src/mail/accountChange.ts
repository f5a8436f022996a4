import { paragraph } from './blocks.js'
import { inWords } from './inWords.js'
import type { AccountChange, MailTemplate } from './mailData.js'

type Change =
  | 'appAdded'
  | 'appRemoved'
  | 'dataDownloaded'
  | 'passwordChanged'
  | 'recoveryCodeUsed'
  | 'recoveryCodesReplaced'
  | 'signInRefused'

/** To a client whose way to sign in was changed, or tried by somebody who knew the password alone, or whose information was downloaded. Without a link: this is the mail that impostors copy first. */
export const accountChange =
  (change: Change): MailTemplate<AccountChange> =>
  ({ data, locale, productName, t }) => ({
    blocks: [
      paragraph(t(`emails.${change}Body`, { when: inWords(locale, data) })),
      paragraph(t('emails.changeOk')),
      paragraph(t('emails.changeNotYou')),
    ],
    reader: 'client',
    subject: t(`emails.${change}Subject`, { productName }),
  })
