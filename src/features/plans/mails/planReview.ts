import { definePlanMail } from '../definePlanMail.js'

/** To a client: that their plan will soon be looked at again, never what stands in it. */
export const planReview = definePlanMail({
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
  // Taken off meanwhile
  applies: ({ reviewDate }) => Boolean(reviewDate),
})
