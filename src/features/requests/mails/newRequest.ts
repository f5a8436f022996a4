import { portalLink } from '../../../config/publicURL.js'
import { findRowByID } from '../../../data/store.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { clientReader } from '../../../mail/readers.js'

/** To a client: that there is a request, never what it says. The link leads to sign-in. */
export const newRequest = defineMail({
  kind: 'new-request',
  texts: {
    en: {
      body: 'You have a new request in {{productName}}. Sign in to see it.',
      subject: '{{productName}} - You have a new request',
    },
    es: {
      body: 'Tiene una solicitud nueva en {{productName}}. Inicie sesión para verla.',
      subject: '{{productName}} - Tiene una solicitud nueva',
    },
  },
  compose: async (source, { subject }) => {
    const request = await findRowByID(source, 'portalRequests', subject)
    const reader = await clientReader(source, request?.client)
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
