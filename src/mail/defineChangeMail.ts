import type { MailKind } from '../contract/mails.js'
import { paragraph } from './blocks.js'
import { defineMail } from './defineMail.js'
import type { MailTexts } from './mailDefinition.js'
import { momentInWords } from './momentInWords.js'
import { accountReader, accountZone } from './readers.js'

/**
 * When something happened: an ISO time, told in `timeZone` (IANA name), in UTC where none is known.
 */
export type Happened = { timeZone?: string | undefined; when: string }

type ChangeMail<K extends MailKind> = { kind: K; texts: MailTexts<'body' | 'subject'> }

/**
 * A mail to a client whose way to sign in was changed, or tried by somebody who knew the password
 * alone, or whose information was downloaded; its subject is the account. Without a link: this is
 * the mail that impostors copy first.
 */
export const defineChangeMail = <K extends MailKind>({ kind, texts }: ChangeMail<K>) =>
  defineMail({
    kind,
    texts,
    compose: async (source, { createdAt, subject }) => {
      const reader = await accountReader(source, subject)
      if (!reader) return null
      const data: Happened = { timeZone: await accountZone(source, subject), when: createdAt }
      return { ...reader, data }
    },
    template: ({ common, data, locale, productName, t }) => ({
      blocks: [
        paragraph(t('body', { when: momentInWords(locale, data) })),
        paragraph(common('emails.changeOk')),
        paragraph(common('emails.changeNotYou')),
      ],
      subject: t('subject', { productName }),
    }),
  })
