import type { Where } from 'payload'

import { portalLink } from '../../../config/publicURL.js'
import { findRow, findRowByID } from '../../../data/store.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { clientReader } from '../../../mail/readers.js'
import { toID } from '../../../core/ids.js'

/**
 * To a client: that something waits for an answer, never what, and not when. One mail stands for
 * all that a client is reminded of on a day, so it goes while any of that is open.
 */
export const requestReminder = defineMail({
  kind: 'request-reminder',
  texts: {
    en: {
      body: 'A request in {{productName}} still waits for your answer. Sign in to see it.',
      help: 'If you cannot get what we ask for, you can tell us that there too.',
      subject: '{{productName}} - A request waits for your answer',
    },
    es: {
      body: 'Una solicitud en {{productName}} todavía espera su respuesta. Inicie sesión para verla.',
      help: 'Si no puede conseguir lo que pedimos, ahí también nos lo puede decir.',
      subject: '{{productName}} - Una solicitud espera su respuesta',
    },
  },
  compose: async (source, { subject }) => {
    const request = await findRowByID(source, 'portalRequests', subject)
    const client = toID(request?.client)
    if (!request || client === null) return null
    const isOpen: Where = {
      and: [
        { client: { equals: client } },
        { status: { equals: 'pending' } },
        { remindedAt: { greater_than_equal: request.remindedAt } },
      ],
    }
    if (request.status !== 'pending' && !(await findRow(source, 'portalRequests', isOpen)))
      return null
    const reader = await clientReader(source, client)
    return reader && { ...reader, data: { link: portalLink(source.payload, '/requests') } }
  },
  template: ({ common, data, productName, t }) => ({
    blocks: [
      paragraph(t('body', { productName })),
      { kind: 'action', label: common('emails.signInAction'), link: data.link },
      paragraph(t('help')),
    ],
    subject: t('subject', { productName }),
  }),
})
