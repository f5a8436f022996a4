import { z } from 'zod'

import { answer } from '../../actions/answers.js'

/** What the browser is asked to do with a passkey, as JSON text, and until when. */
export const passkeyOptionsAnswer = answer('PortalPasskeyOptions', {
  expiresAt: z.string(),
  options: z.string(),
})
