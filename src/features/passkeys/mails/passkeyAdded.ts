import { defineChangeMail } from '../../../mail/defineChangeMail.js'

/** To a client whose account has a new passkey. */
export const passkeyAdded = defineChangeMail({
  kind: 'passkey-added',
  texts: {
    en: {
      body: 'A passkey was added to your account on {{when}}. It lets a phone, computer or key sign in with its lock.',
      subject: '{{productName}} - A passkey was added',
    },
    es: {
      body: 'Se agregó una llave de acceso a su cuenta el {{when}}. Con ella, un teléfono, una computadora o una llave puede iniciar sesión con su bloqueo.',
      subject: '{{productName}} - Se agregó una llave de acceso',
    },
  },
})
