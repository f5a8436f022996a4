import { greeting, paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { composeInvitation, invitationFailed } from '../composeInvitation.js'

/** To a client: the invitation with the link to register. */
export const invitation = defineMail({
  kind: 'invitation',
  texts: {
    en: {
      action: 'Create my account',
      body: 'You are invited to use {{productName}}. To start, create your account.',
      expiry: 'This link works for {{count}} days.',
      expiry_one: 'This link works for {{count}} day.',
      ignore:
        'If you did not expect this email, you can ignore it. There is no account until you create it.',
      subject: '{{productName}} - Customer Portal Invitation',
    },
    es: {
      action: 'Crear mi cuenta',
      body: 'Recibió una invitación para usar {{productName}}. Para empezar, cree su cuenta.',
      expiry: 'Este enlace sirve durante {{count}} días.',
      expiry_one: 'Este enlace sirve durante {{count}} día.',
      ignore:
        'Si no esperaba este correo, no tiene que hacer nada. No hay cuenta hasta que usted la cree.',
      subject: '{{productName}} - Invitación al Portal del Cliente',
    },
  },
  compose: composeInvitation,
  failed: invitationFailed,
  template: ({ common, data, productName, t }) => ({
    blocks: [
      greeting(common, data.firstName),
      paragraph(t('body', { productName })),
      ...(data.agencyText ? [paragraph(data.agencyText)] : []),
      { kind: 'action', label: t('action'), link: data.link },
      paragraph(t('expiry', { count: data.days })),
      paragraph(t('ignore')),
    ],
    subject: t('subject', { productName }),
  }),
})
