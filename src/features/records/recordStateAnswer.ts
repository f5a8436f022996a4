import { z } from 'zod'

import { answer } from '../../actions/answers.js'
import { LOCK_STATES } from '../../core/status/lock.js'

/** Whether a record is open, locked or being erased, after what was done to it. */
export const recordStateAnswer = answer('PortalSeal', { state: z.enum(LOCK_STATES) })
