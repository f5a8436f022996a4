import { getContext } from '../../../config/context.js'
import { portalLink } from '../../../config/publicURL.js'
import { MINUTE } from '../../../core/clock.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { resetToken } from '../../../otp/linkTokens.js'
import { challengeToMail } from '../challengeToMail.js'

/** To a client who asked for a new password. */
export const passwordReset = defineMail({
  kind: 'password-reset',
  texts: {
    en: {
      action: 'Choose a new password',
      body: 'Somebody asked to reset the password of your account. To choose a new one, open this link.',
      expiry: 'This link works for {{count}} minutes, and only once.',
      expiry_one: 'This link works for {{count}} minute, and only once.',
      ignore:
        'If you did not ask for this, you can ignore this email. Your password stays the same.',
      subject: '{{productName}} - Reset your password',
    },
    es: {
      action: 'Elegir una contraseña nueva',
      body: 'Alguien pidió cambiar la contraseña de su cuenta. Para elegir una nueva, abra este enlace.',
      expiry: 'Este enlace sirve durante {{count}} minutos y una sola vez.',
      expiry_one: 'Este enlace sirve durante {{count}} minuto y una sola vez.',
      ignore: 'Si usted no lo pidió, no tiene que hacer nada. Su contraseña sigue igual.',
      subject: '{{productName}} - Cambie su contraseña',
    },
  },
  compose: async (source, row) => {
    const { payload } = source
    const open = await challengeToMail(source, row.subject)
    if (!open) return null
    const { challenge, reader } = open
    const left = Date.parse(challenge.expiresAt) - getContext(payload).options.clock().getTime()
    const link = portalLink(payload, `/reset-password?token=${resetToken(payload, challenge)}`)
    return { ...reader, data: { link, minutes: Math.max(1, Math.round(left / MINUTE)) } }
  },
  template: ({ data, productName, t }) => ({
    blocks: [
      paragraph(t('body')),
      { kind: 'action', label: t('action'), link: data.link },
      paragraph(t('expiry', { count: data.minutes })),
      paragraph(t('ignore')),
    ],
    subject: t('subject', { productName }),
  }),
})
