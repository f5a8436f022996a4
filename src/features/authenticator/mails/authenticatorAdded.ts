import { defineChangeMail } from '../../../mail/defineChangeMail.js'

/** To a client whose account has a new authenticator app. */
export const authenticatorAdded = defineChangeMail({
  kind: 'authenticator-added',
  texts: {
    en: {
      body: 'An authenticator app was added to your account on {{when}}.',
      subject: '{{productName}} - An authenticator app was added',
    },
    es: {
      body: 'Se agregó una aplicación de autenticación a su cuenta el {{when}}.',
      subject: '{{productName}} - Se agregó una aplicación de autenticación',
    },
  },
})
