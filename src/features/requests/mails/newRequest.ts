import { portalLink } from '../../../config/publicURL.js'
import { findRowByID } from '../../../data/store.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { clientReader } from '../../../mail/readers.js'

/** To a client: that there are requests, never what they say. The link leads to sign-in. */
export const newRequest = defineMail({
  kind: 'new-request',
  texts: {
    en: {
      bodyMany: 'You have {{count}} new requests in {{productName}}. Sign in to see them.',
      body: 'You have a new request in {{productName}}. Sign in to see it.',
      subjectMany: '{{productName}} - You have {{count}} new requests',
      subject: '{{productName}} - You have a new request',
    },
    es: {
      bodyMany: 'Tiene {{count}} solicitudes nuevas en {{productName}}. Inicie sesión para verlas.',
      body: 'Tiene una solicitud nueva en {{productName}}. Inicie sesión para verla.',
      subjectMany: '{{productName}} - Tiene {{count}} solicitudes nuevas',
      subject: '{{productName}} - Tiene una solicitud nueva',
    },
  },
  compose: async (source, { subject, variant }) => {
    const request = await findRowByID(source, 'portalRequests', subject)
    const reader = await clientReader(source, request?.client)
    // Sent together: the variant is how many. Of 0.1.0 there are some without
    const count = Math.max(variant, 1)
    const link = portalLink(source.payload, count > 1 ? '/requests' : `/requests/${subject}`)
    return reader && { ...reader, data: { link, ...(count > 1 ? { count } : {}) } }
  },
  template: ({ common, data, productName, t }) => ({
    blocks: [
      paragraph(
        data.count ? t('bodyMany', { count: data.count, productName }) : t('body', { productName }),
      ),
      { kind: 'action', label: common('emails.signInAction'), link: data.link },
    ],
    subject: data.count
      ? t('subjectMany', { count: data.count, productName })
      : t('subject', { productName }),
  }),
})
