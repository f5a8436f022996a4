import { z } from 'zod'

import { answer } from '../../actions/answers.js'
import { SEAL_STATES } from '../../core/status/seal.js'

/** Whether a record is open, sealed or being erased, after what was done to it. */
export const recordStateAnswer = answer('PortalSeal', { state: z.enum(SEAL_STATES) })
