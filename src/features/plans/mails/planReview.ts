import { portalLink } from '../../../config/publicURL.js'
import { findRowByID } from '../../../data/store.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { clientReader } from '../../../mail/readers.js'

/** To a client: that their plan will soon be looked at again, never what stands in it. */
export const planReview = defineMail({
  kind: 'plan-review',
  texts: {
    en: {
      body: 'Your plan in {{productName}} will soon be looked at again. Sign in to see the day.',
      subject: '{{productName}} - A look at your plan',
    },
    es: {
      body: 'Pronto se volverá a mirar su plan en {{productName}}. Inicie sesión para ver el día.',
      subject: '{{productName}} - Una mirada a su plan',
    },
  },
  compose: async (source, { subject }) => {
    const plan = await findRowByID(source, 'housingPlans', subject)
    const runs = plan?.status === 'shared' || plan?.status === 'agreed'
    // Taken off meanwhile
    if (!runs || !plan.reviewDate) return null
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
