import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { momentInWords } from '../../../mail/momentInWords.js'
import { composeAddressNotice } from '../addressChange.js'

/**
 * To the old and the new address once a change is effective. The link that takes it back came with
 * the mail before.
 */
export const emailChanged = defineMail({
  kind: 'email-changed',
  texts: {
    en: {
      body: 'The email address of your account was changed on {{when}}.',
      notYou:
        'If this was not you, open the link in the email before this one. Or ask for help right away.',
      subject: '{{productName}} - Your email address was changed',
    },
    es: {
      body: 'La dirección de correo de su cuenta se cambió el {{when}}.',
      notYou:
        'Si no fue usted, abra el enlace del correo que le enviamos antes de este, o pida ayuda de inmediato.',
      subject: '{{productName}} - Su dirección de correo se cambió',
    },
  },
  compose: composeAddressNotice('present first'),
  template: ({ common, data, locale, productName, t }) => ({
    blocks: [
      paragraph(t('body', { when: momentInWords(locale, data) })),
      paragraph(t('notYou')),
      paragraph(common('emails.changeOk')),
    ],
    subject: t('subject', { productName }),
  }),
})
