import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { momentInWords } from '../../../mail/momentInWords.js'
import { composeAddressNotice } from '../addressChange.js'

/** To both addresses when the old one took a change back. */
export const emailRestored = defineMail({
  kind: 'email-restored',
  texts: {
    en: {
      body: 'A change of the email address of your account was taken back on {{when}}.',
      password:
        'The old password does not work any more. Choose "Forgot your password?" on the sign-in page to set a new one.',
      subject: '{{productName}} - The change of your email address was stopped',
    },
    es: {
      body: 'Un cambio de la dirección de correo de su cuenta se anuló el {{when}}.',
      password:
        'La contraseña anterior ya no sirve. Elija "¿Olvidó su contraseña?" en la página de inicio de sesión para poner una nueva.',
      subject: '{{productName}} - Se detuvo el cambio de su dirección de correo',
    },
  },
  compose: composeAddressNotice('previous first'),
  template: ({ common, data, locale, productName, t }) => ({
    blocks: [
      paragraph(t('body', { when: momentInWords(locale, data) })),
      paragraph(t('password')),
      paragraph(common('emails.changeNotYou')),
    ],
    subject: t('subject', { productName }),
  }),
})
