import { defineChangeMail } from '../../../mail/defineChangeMail.js'

/** To a client whose authenticator app was removed. */
export const authenticatorRemoved = defineChangeMail({
  kind: 'authenticator-removed',
  texts: {
    en: {
      body: 'The authenticator app was removed from your account on {{when}}.',
      subject: '{{productName}} - Your authenticator app was removed',
    },
    es: {
      body: 'Se quitó la aplicación de autenticación de su cuenta el {{when}}.',
      subject: '{{productName}} - Se quitó su aplicación de autenticación',
    },
  },
})
