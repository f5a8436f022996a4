import { greeting, paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { composeInvitation, invitationFailed } from '../composeInvitation.js'

/** To a client who has not registered yet, some days before the invitation expires. */
export const invitationReminder = defineMail({
  kind: 'invitation-reminder',
  texts: {
    en: {
      action: 'Create my account',
      body: 'You have not created your account in {{productName}} yet.',
      expiry: 'Your invitation ends in {{count}} days.',
      expiry_one: 'Your invitation ends in {{count}} day.',
      ignore:
        'If you did not expect this email, you can ignore it. There is no account until you create it.',
      subject: '{{productName}} - Your invitation ends soon',
    },
    es: {
      action: 'Crear mi cuenta',
      body: 'Todavía no ha creado su cuenta en {{productName}}.',
      expiry: 'Su invitación vence en {{count}} días.',
      expiry_one: 'Su invitación vence en {{count}} día.',
      ignore:
        'Si no esperaba este correo, no tiene que hacer nada. No hay cuenta hasta que usted la cree.',
      subject: '{{productName}} - Su invitación vence pronto',
    },
  },
  compose: composeInvitation,
  failed: invitationFailed,
  template: ({ common, data, productName, t }) => ({
    blocks: [
      greeting(common, data.firstName),
      paragraph(t('body', { productName })),
      ...(data.agencyText ? [paragraph(data.agencyText)] : []),
      paragraph(t('expiry', { count: data.days })),
      { kind: 'action', label: t('action'), link: data.link },
      paragraph(t('ignore')),
    ],
    subject: t('subject', { productName }),
  }),
})
