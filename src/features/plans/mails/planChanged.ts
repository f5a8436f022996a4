import { definePlanMail } from '../definePlanMail.js'

/**
 * To a client: that staff shared or changed a plan of theirs, never what stands in it. The link leads
 * to sign-in.
 */
export const planChanged = definePlanMail({
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
})
