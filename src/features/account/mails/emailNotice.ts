import { portalLink } from '../../../config/publicURL.js'
import { UNDO_DAYS } from '../../../core/emailChange.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { emailToken } from '../../../otp/linkTokens.js'
import { addressChange } from '../addressChange.js'

/** To the present address, at once, with the way to stop it. */
export const emailNotice = defineMail({
  kind: 'email-notice',
  texts: {
    en: {
      action: 'This was not me',
      body: 'Somebody who knows your password asked to use another email address for your account. If this was not you, open this link to stop it.',
      expiry: 'This link works for {{count}} days, also after the change.',
      expiry_one: 'This link works for {{count}} day, also after the change.',
      ignore:
        'If this was you, there is nothing to do here. Open the email that we sent to your new address.',
      subject: '{{productName}} - Your email address is being changed',
    },
    es: {
      action: 'No fui yo',
      body: 'Alguien que sabe su contraseña pidió usar otra dirección de correo para su cuenta. Si no fue usted, abra este enlace para detenerlo.',
      expiry: 'Este enlace sirve durante {{count}} días, también después del cambio.',
      expiry_one: 'Este enlace sirve durante {{count}} día, también después del cambio.',
      ignore:
        'Si fue usted, aquí no tiene que hacer nada. Abra el correo que enviamos a su dirección nueva.',
      subject: '{{productName}} - Se está cambiando su dirección de correo',
    },
  },
  compose: async (source, row) => {
    const change = await addressChange(source, row.subject)
    if (!change) return null
    const { challenge, locale, previousEmail } = change
    const token = emailToken(source.payload, 'undo', challenge)
    const link = portalLink(source.payload, `/account/email/undo?token=${token}`)
    return { data: { days: UNDO_DAYS, link }, locale, to: previousEmail }
  },
  template: ({ data, productName, t }) => ({
    blocks: [
      paragraph(t('body')),
      { kind: 'action', label: t('action'), link: data.link },
      paragraph(t('expiry', { count: data.days })),
      paragraph(t('ignore')),
    ],
    subject: t('subject', { productName }),
  }),
})
