import { defineChangeMail } from '../../../mail/defineChangeMail.js'

/** To a client whose account has new recovery codes. */
export const recoveryCodesReplaced = defineChangeMail({
  kind: 'recovery-codes-replaced',
  texts: {
    en: {
      body: 'New recovery codes were made for your account on {{when}}. The old ones do not work any more.',
      subject: '{{productName}} - You have new recovery codes',
    },
    es: {
      body: 'Se crearon códigos de recuperación nuevos para su cuenta el {{when}}. Los anteriores ya no sirven.',
      subject: '{{productName}} - Tiene códigos de recuperación nuevos',
    },
  },
})
