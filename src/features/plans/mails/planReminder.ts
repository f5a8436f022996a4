import { portalLink } from '../../../config/publicURL.js'
import { findRowByID } from '../../../data/store.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { clientReader } from '../../../mail/readers.js'
import { datedActions } from '../datedActions.js'

/**
 * To a client: that something on their plan is still to be done, never what, and not by when. It goes
 * while any of it is.
 */
export const planReminder = defineMail({
  kind: 'plan-reminder',
  texts: {
    en: {
      body: 'Something on your plan in {{productName}} still waits for you. Sign in to see it.',
      subject: '{{productName}} - Your plan waits for you',
    },
    es: {
      body: 'Algo en su plan en {{productName}} todavía le espera. Inicie sesión para verlo.',
      subject: '{{productName}} - Su plan le espera',
    },
  },
  compose: async (source, { subject }) => {
    const plan = await findRowByID(source, 'housingPlans', subject)
    const runs = plan?.status === 'shared' || plan?.status === 'agreed'
    if (!runs || datedActions(plan.goals).every(({ who }) => who !== 'client')) return null
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
