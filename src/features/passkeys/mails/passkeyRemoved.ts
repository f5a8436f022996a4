import { defineChangeMail } from '../../../mail/defineChangeMail.js'

/** To a client whose passkey was removed. */
export const passkeyRemoved = defineChangeMail({
  kind: 'passkey-removed',
  texts: {
    en: {
      body: 'A passkey was removed from your account on {{when}}.',
      subject: '{{productName}} - A passkey was removed',
    },
    es: {
      body: 'Se quitó una llave de acceso de su cuenta el {{when}}.',
      subject: '{{productName}} - Se quitó una llave de acceso',
    },
  },
})
