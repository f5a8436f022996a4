import { defineChangeMail } from '../../../mail/defineChangeMail.js'

/** To a client who can have sign-in codes sent by text message from now on. */
export const textCodesAdded = defineChangeMail({
  kind: 'text-codes-added',
  texts: {
    en: {
      body: 'Codes by text message were turned on for your account on {{when}}.',
      subject: '{{productName}} - Codes by text message were turned on',
    },
    es: {
      body: 'Los códigos por mensaje de texto se activaron en su cuenta el {{when}}.',
      subject: '{{productName}} - Los códigos por mensaje de texto se activaron',
    },
  },
})
