import { defineChangeMail } from '../../../mail/defineChangeMail.js'

/** To a client who signed in with a recovery code in place of the app. */
export const recoveryCodeUsed = defineChangeMail({
  kind: 'recovery-code-used',
  texts: {
    en: {
      body: 'One of your recovery codes was used on {{when}}. It does not work again.',
      subject: '{{productName}} - A recovery code was used',
    },
    es: {
      body: 'Uno de sus códigos de recuperación se usó el {{when}}. Ese código ya no sirve.',
      subject: '{{productName}} - Se usó un código de recuperación',
    },
  },
})
