import { datedActions } from '../datedActions.js'
import { definePlanMail } from '../definePlanMail.js'

/**
 * To a client: that something on their plan is still to be done, never what, and not by when. It goes
 * while any of it is.
 */
export const planReminder = definePlanMail({
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
  applies: ({ goals }) => datedActions(goals).some(({ who }) => who === 'client'),
})
