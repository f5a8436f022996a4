import type { MailKind } from '../contract/mails.js'
import { paragraph } from './blocks.js'
import { defineMail } from './defineMail.js'
import type { MailReader, MailTexts } from './mailDefinition.js'
import { momentInWords } from './momentInWords.js'
import { accountReader } from './readers.js'

/**
 * When something happened: an ISO time, told in `timeZone` (IANA name), in UTC where none is known.
 */
export type Happened = { timeZone?: string | undefined; when: string }

/** When it happened, as the reader's agency tells the time. */
export const happened = ({ timeZone }: Pick<MailReader, 'timeZone'>, when: string): Happened => ({
  timeZone,
  when,
})

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
      return reader && { ...reader, data: happened(reader, createdAt) }
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
