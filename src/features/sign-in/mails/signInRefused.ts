import { defineChangeMail } from '../../../mail/defineChangeMail.js'

/** To a client whose password somebody knew who then had no right code. */
export const signInRefused = defineChangeMail({
  kind: 'sign-in-refused',
  texts: {
    en: {
      body: 'Somebody typed the right password of your account on {{when}}, but then only wrong codes. They did not get in. If it was not you, change your password.',
      subject: '{{productName}} - Somebody tried to sign in to your account',
    },
    es: {
      body: 'Alguien escribió la contraseña correcta de su cuenta el {{when}}, pero después solo códigos equivocados. No pudo entrar. Si no fue usted, cambie su contraseña.',
      subject: '{{productName}} - Alguien intentó entrar en su cuenta',
    },
  },
})
