import { z } from 'zod'

import { answer } from '../../actions/answers.js'
import { CONNECTION_ACTIONS, CONNECTION_STATUSES } from '../../core/status/connection.js'
import { LOCK_STATES } from '../../core/status/lock.js'

const moment = z.string().nullable()

/** `PortalStatus` as it is answered. */
export const portalStatusAnswer = answer('PortalStatus', {
  accountStatus: z.enum(['active', 'disabled']).optional(),
  actions: z.array(z.enum(Object.values(CONNECTION_ACTIONS).flat())),
  canJoinCareTeam: z.boolean(),
  canUpdateProfile: z.boolean(),
  daysUntilExpiry: z.number().int().nullable(),
  email: z.string().nullable(),
  emailRefused: z.boolean(),
  expiresAt: moment,
  invitedAt: moment,
  lastSeen: moment,
  phone: z.string().nullable(),
  phoneShown: z.string().nullable(),
  phoneRefused: z.boolean(),
  profileEmail: z.string().nullable(),
  record: z.enum(LOCK_STATES).optional(),
  status: z.enum(CONNECTION_STATUSES),
})
