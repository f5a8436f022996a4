import { portalLink } from '../../../config/publicURL.js'
import { changeRow, findRowByID } from '../../../data/store.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { tellStaff } from '../tellStaff.js'
import { clientReader } from '../../../mail/readers.js'

/** To a client: that there is a message, never what it says. The link leads to sign-in. */
export const newMessage = defineMail({
  kind: 'new-message',
  texts: {
    en: {
      body: 'You have a new message in {{productName}}. Sign in to read it.',
      subject: '{{productName}} - You have a new message',
    },
    es: {
      body: 'Tiene un mensaje nuevo en {{productName}}. Inicie sesión para leerlo.',
      subject: '{{productName}} - Tiene un mensaje nuevo',
    },
  },
  compose: async (source, { subject }) => {
    const message = await findRowByID(source, 'portalMessages', subject)
    const reader = await clientReader(source, message?.client)
    return reader && { ...reader, data: { link: portalLink(source.payload, '/messages') } }
  },
  failed: async (source, { subject }, mailProblem) => {
    const row = await changeRow(
      source,
      'portalMessages',
      { id: { equals: subject } },
      { mailProblem },
    )
    if (row) tellStaff(source, row)
  },
  template: ({ common, data, productName, t }) => ({
    blocks: [
      paragraph(t('body', { productName })),
      { kind: 'action', label: common('emails.signInAction'), link: data.link },
    ],
    subject: t('subject', { productName }),
  }),
})
