import { defineChangeMail } from '../../../mail/defineChangeMail.js'

/** To a client whose password was changed. */
export const passwordChanged = defineChangeMail({
  kind: 'password-changed',
  texts: {
    en: {
      body: 'The password of your account was changed on {{when}}.',
      subject: '{{productName}} - Your password was changed',
    },
    es: {
      body: 'La contraseña de su cuenta se cambió el {{when}}.',
      subject: '{{productName}} - Su contraseña se cambió',
    },
  },
})
