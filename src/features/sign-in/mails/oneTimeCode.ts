import { getSettings } from '../../../config/settings.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { codeOf } from '../../../otp/mailedCode.js'
import { challengeToMail } from '../challengeToMail.js'

/**
 * To a client who is signing in. The code comes first, so that the preview of a phone's lock screen
 * shows it.
 */
export const oneTimeCode = defineMail({
  kind: 'one-time-code',
  texts: {
    en: {
      expiry: 'It works for {{count}} minutes, and only once.',
      expiry_one: 'It works for {{count}} minute, and only once.',
      lead: 'Your one-time passcode is:',
      notYou:
        'If you did not try to sign in, somebody may know your password. Sign in and change it.',
      subject: '{{productName}} - Your one-time passcode',
      warning: 'Do not share this passcode. We will never call, text or write to ask you for it.',
    },
    es: {
      expiry: 'Sirve durante {{count}} minutos y una sola vez.',
      expiry_one: 'Sirve durante {{count}} minuto y una sola vez.',
      lead: 'Su código de un solo uso es:',
      notYou:
        'Si usted no intentó iniciar sesión, alguien podría saber su contraseña. Inicie sesión y cámbiela.',
      subject: '{{productName}} - Su código de un solo uso',
      warning:
        'No comparta este código. Nunca le vamos a llamar, mandar un texto ni escribir para pedírselo.',
    },
  },
  compose: async (source, row) => {
    const { oneTimeCode: terms } = await getSettings(source)
    const open = await challengeToMail(source, row.subject)
    // A newer code was asked for: this one would not work any more.
    if (!open || open.challenge.sends !== row.variant) return null
    const code = codeOf(source.payload, open.challenge)
    return { ...open.reader, data: { code, minutes: terms.expiresInMinutes } }
  },
  template: ({ data, productName, t }) => ({
    blocks: [
      paragraph(t('lead')),
      { kind: 'code', text: data.code },
      paragraph(t('expiry', { count: data.minutes })),
      paragraph(t('warning')),
      paragraph(t('notYou')),
    ],
    subject: t('subject', { productName }),
  }),
})
