import { portalLink } from '../../../config/publicURL.js'
import { findRowByID } from '../../../data/store.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { clientReader } from '../../../mail/readers.js'

/**
 * To a client: that staff made, moved or called off an appointment, never when, where or with whom.
 * The link leads to sign-in.
 */
export const appointmentChanged = defineMail({
  kind: 'appointment-changed',
  texts: {
    en: {
      body: 'There is a change to an appointment in {{productName}}. Sign in to see it.',
      subject: '{{productName}} - A change to an appointment',
    },
    es: {
      body: 'Hay un cambio en una cita en {{productName}}. Inicie sesión para verlo.',
      subject: '{{productName}} - Un cambio en una cita',
    },
  },
  compose: async (source, { subject }) => {
    const appointment = await findRowByID(source, 'appointments', subject)
    const reader = await clientReader(source, appointment?.client)
    return reader && { ...reader, data: { link: portalLink(source.payload, '/calendar') } }
  },
  template: ({ common, data, productName, t }) => ({
    blocks: [
      paragraph(t('body', { productName })),
      { kind: 'action', label: common('emails.signInAction'), link: data.link },
    ],
    subject: t('subject', { productName }),
  }),
})
