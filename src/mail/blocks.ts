import type { Translator } from '../translations/translate.js'
import type { MailBlock } from './mailData.js'

/** A block of running text. */
export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text })

/** "Hello Ana," or, where the first name is not known, "Hello,". */
export const greeting = (t: Translator, firstName: string): MailBlock =>
  paragraph(firstName ? t('emails.greeting', { firstName }) : t('emails.greetingNoName'))
