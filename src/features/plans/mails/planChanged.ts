import { portalLink } from '../../../config/publicURL.js'
import { findRowByID } from '../../../data/store.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { clientReader } from '../../../mail/readers.js'

/**
 * To a client: that staff shared or changed a plan of theirs, never what stands in it. The link leads
 * to sign-in.
 */
export const planChanged = defineMail({
  kind: 'plan-changed',
  texts: {
    en: {
      body: 'There is a change to your plan in {{productName}}. Sign in to read it.',
      subject: '{{productName}} - A change to your plan',
    },
    es: {
      body: 'Hay un cambio en su plan en {{productName}}. Inicie sesión para leerlo.',
      subject: '{{productName}} - Un cambio en su plan',
    },
  },
  compose: async (source, { subject }) => {
    const plan = await findRowByID(source, 'housingPlans', subject)
    if (!plan || plan.status === 'draft' || plan.status === 'ended') return null
    const reader = await clientReader(source, plan.client)
    return reader && { ...reader, data: { link: portalLink(source.payload, '/plans') } }
  },
  template: ({ common, data, productName, t }) => ({
    blocks: [
      paragraph(t('body', { productName })),
      { kind: 'action', label: common('emails.signInAction'), link: data.link },
    ],
    subject: t('subject', { productName }),
  }),
})
