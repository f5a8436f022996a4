import { defineChangeMail } from '../../../mail/defineChangeMail.js'

/** To a client whose telephone number changed, so that codes by text message ended. */
export const textCodesEnded = defineChangeMail({
  kind: 'text-codes-ended',
  texts: {
    en: {
      body: 'The telephone number in your record was changed on {{when}}. No more sign-in codes go by text message until you confirm the new number. Codes come by email.',
      subject: '{{productName}} - Your telephone number was changed',
    },
    es: {
      body: 'El número de teléfono de sus datos se cambió el {{when}}. Ya no se envían códigos por mensaje de texto hasta que confirme el número nuevo. Los códigos llegan por correo.',
      subject: '{{productName}} - Su número de teléfono se cambió',
    },
  },
})
