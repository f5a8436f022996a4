import { portalLink } from '../../../config/publicURL.js'
import { CONFIRM_HOURS } from '../../../core/emailChange.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { emailToken } from '../../../otp/linkTokens.js'
import { addressChange } from '../addressChange.js'

/**
 * To the address somebody wants for their account. It may belong to a stranger: it names nobody.
 */
export const emailConfirm = defineMail({
  kind: 'email-confirm',
  texts: {
    en: {
      action: 'Use this address',
      body: 'Somebody wants to use this email address for an account in {{productName}}. If this was you, open this link.',
      expiry: 'This link works for {{count}} hours, and only once.',
      expiry_one: 'This link works for {{count}} hour, and only once.',
      ignore: 'If this was not you, ignore this email. Nothing will change.',
      subject: '{{productName}} - Confirm your email address',
    },
    es: {
      action: 'Usar esta dirección',
      body: 'Alguien quiere usar esta dirección de correo para una cuenta en {{productName}}. Si fue usted, abra este enlace.',
      expiry: 'Este enlace sirve durante {{count}} horas y una sola vez.',
      expiry_one: 'Este enlace sirve durante {{count}} hora y una sola vez.',
      ignore: 'Si no fue usted, no haga caso de este correo. No va a cambiar nada.',
      subject: '{{productName}} - Confirme su dirección de correo',
    },
  },
  compose: async (source, row) => {
    const change = await addressChange(source, row.subject)
    // Not to an address that somebody else holds, nor once it was confirmed or stopped.
    if (change?.challenge.state !== 'pending') return null
    const { challenge, email, locale } = change
    const token = emailToken(source.payload, 'confirm', challenge)
    const link = portalLink(source.payload, `/account/email/confirm?token=${token}`)
    return { data: { hours: CONFIRM_HOURS, link }, locale, to: email }
  },
  template: ({ data, productName, t }) => ({
    blocks: [
      paragraph(t('body', { productName })),
      { kind: 'action', label: t('action'), link: data.link },
      paragraph(t('expiry', { count: data.hours })),
      paragraph(t('ignore')),
    ],
    subject: t('subject', { productName }),
  }),
})
