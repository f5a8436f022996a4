import { z } from 'zod'

import { answer } from '../../actions/answers.js'

/** Recovery codes in the clear: told once. */
export const recoveryCodesAnswer = answer('PortalRecoveryCodes', {
  recoveryCodes: z.array(z.string()),
})
