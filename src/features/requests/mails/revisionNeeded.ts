import { portalLink } from '../../../config/publicURL.js'
import { findRowByID } from '../../../data/store.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { clientReader } from '../../../mail/readers.js'

/**
 * To a client: that an answer is asked for again, never which or why. The link leads to sign-in.
 */
export const revisionNeeded = defineMail({
  kind: 'revision-needed',
  texts: {
    en: {
      body: 'Your care team looked at what you sent in {{productName}} and needs something again. Sign in to see what to do.',
      subject: '{{productName}} - Please send something again',
    },
    es: {
      body: 'Su equipo vio lo que usted envió en {{productName}} y necesita algo otra vez. Inicie sesión para ver qué hacer.',
      subject: '{{productName}} - Por favor envíe algo otra vez',
    },
  },
  compose: async (source, { subject }) => {
    const request = await findRowByID(source, 'portalRequests', subject)
    // Taken back, or answered already
    if (request?.status !== 'pending') return null
    const reader = await clientReader(source, request.client)
    const link = portalLink(source.payload, `/requests/${subject}`)
    return reader && { ...reader, data: { link } }
  },
  template: ({ common, data, productName, t }) => ({
    blocks: [
      paragraph(t('body', { productName })),
      { kind: 'action', label: common('emails.signInAction'), link: data.link },
    ],
    subject: t('subject', { productName }),
  }),
})
