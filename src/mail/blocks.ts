import type { Translator } from '../translations/translate.js'
import type { MailBlock } from './mailDefinition.js'

/** A block of running text. */
export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text })

/** "Hello Ana," or, where the first name is not known, "Hello,". */
export const greeting = (common: Translator, firstName: string): MailBlock =>
  paragraph(firstName ? common('emails.greeting', { firstName }) : common('emails.greetingNoName'))
