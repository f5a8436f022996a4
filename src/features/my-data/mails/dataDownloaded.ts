import { defineChangeMail } from '../../../mail/defineChangeMail.js'

/** To a client whose information was downloaded. */
export const dataDownloaded = defineChangeMail({
  kind: 'data-downloaded',
  texts: {
    en: {
      body: 'Your information was downloaded from your account on {{when}}.',
      subject: '{{productName}} - Your information was downloaded',
    },
    es: {
      body: 'Se descargó la información de su cuenta el {{when}}.',
      subject: '{{productName}} - Se descargó su información',
    },
  },
})
