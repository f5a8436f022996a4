import { defineChangeMail } from '../../../mail/defineChangeMail.js'

/** To a client who turned codes by text message off. */
export const textCodesRemoved = defineChangeMail({
  kind: 'text-codes-removed',
  texts: {
    en: {
      body: 'Codes by text message were turned off for your account on {{when}}. Codes come by email.',
      subject: '{{productName}} - Codes by text message were turned off',
    },
    es: {
      body: 'Los códigos por mensaje de texto se apagaron en su cuenta el {{when}}. Los códigos llegan por correo.',
      subject: '{{productName}} - Los códigos por mensaje de texto se apagaron',
    },
  },
})
