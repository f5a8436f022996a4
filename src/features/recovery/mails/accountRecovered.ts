import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { momentInWords } from '../../../mail/momentInWords.js'
import { composeAddressNotice } from '../../account/index.js'

/**
 * To the old and the new address of an account that was recovered in person. Without a link, like
 * every notice of a change.
 */
export const accountRecovered = defineMail({
  kind: 'account-recovered',
  texts: {
    en: {
      body: 'Your account got a new password on {{when}}. A staff member checked in person who you are and gave you a code for it.',
      means: 'You were signed out everywhere. Sign in with your new password.',
      subject: '{{productName}} - Your account has a new password',
    },
    es: {
      body: 'Su cuenta recibió una contraseña nueva el {{when}}. Una persona del equipo comprobó en persona quién es usted y le dio un código para hacerlo.',
      means: 'Su sesión se cerró en todas partes. Inicie sesión con su contraseña nueva.',
      subject: '{{productName}} - Su cuenta tiene una contraseña nueva',
    },
  },
  compose: composeAddressNotice('present first'),
  template: ({ common, data, locale, productName, t }) => ({
    blocks: [
      paragraph(t('body', { when: momentInWords(locale, data) })),
      paragraph(t('means')),
      paragraph(common('emails.changeNotYou')),
    ],
    subject: t('subject', { productName }),
  }),
})
