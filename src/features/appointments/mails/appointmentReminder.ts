import { getContext } from '../../../config/context.js'
import { portalLink } from '../../../config/publicURL.js'
import { findRowByID } from '../../../data/store.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { clientReader } from '../../../mail/readers.js'
import { revisionOfReminder } from '../reminders.js'

/** To a client before an appointment, never when or where it is. The link leads to sign-in. */
export const appointmentReminder = defineMail({
  kind: 'appointment-reminder',
  texts: {
    en: {
      body: 'You have an appointment soon. Sign in to {{productName}} to see when and where.',
      subject: '{{productName}} - You have an appointment soon',
    },
    es: {
      body: 'Tiene una cita pronto. Inicie sesión en {{productName}} para ver cuándo y dónde.',
      subject: '{{productName}} - Tiene una cita pronto',
    },
  },
  compose: async (source, { subject, variant }) => {
    const appointment = await findRowByID(source, 'appointments', subject)
    const now = getContext(source.payload).options.clock().toISOString()
    // Called off, or moved: then others were made ready
    const stands =
      appointment?.status === 'booked' && appointment.revision === revisionOfReminder(variant)
    // It waited for quiet hours to end, and is too late
    if (!stands || appointment.startsAt <= now) return null
    const reader = await clientReader(source, appointment.client)
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
