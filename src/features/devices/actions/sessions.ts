import { z } from 'zod'

import { answer, uuid } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { getContext } from '../../../config/context.js'
import { listRows } from '../../../data/store.js'
import { requestLocale } from '../../../language/requestLocale.js'
import { translatorFor } from '../../../language/translatorFor.js'
import { browserLabel } from '../browserLabel.js'

/** An open session as its owner sees it. */
export type SessionItem = {
  current: boolean
  id: string
  label: string
  lastUsedAt: string
  /** Started on a remembered device. */
  remembered: boolean
  /** "This is a shared computer" was chosen. */
  shared: boolean
  signedInAt: string
}

const MAX = 50

const sessionsAnswer = answer('PortalSessions', {
  sessions: z.array(
    answer('PortalSession', {
      current: z.boolean(),
      id: uuid,
      label: z.string(),
      lastUsedAt: z.string(),
      remembered: z.boolean(),
      shared: z.boolean(),
      signedInAt: z.string(),
    }),
  ),
})

/** Where the client is signed in right now (ASVS 5.0 7.5.2). @throws 401 */
export const sessions = defineAction({
  name: 'sessions',
  does: 'Open sessions of the account',
  who: 'client',
  input: z.object({}),
  output: sessionsAnswer,
  run: async (req) => {
    const { session } = requireClient(req)
    const { account } = session
    const t = translatorFor(req, requestLocale(req, account.preferredLanguage))
    const now = getContext(req.payload).options.clock().toISOString()
    const rows = await listRows(
      req,
      'portalSessions',
      {
        and: [
          { account: { equals: account.id } },
          { credentialVersion: { equals: account.credentialVersion } },
          { expiresAt: { greater_than: now } },
          { idleExpiresAt: { greater_than: now } },
        ],
      },
      { limit: MAX, sort: '-lastSeenAt' },
    )
    return {
      sessions: rows.map((row) => ({
        current: row.id === session.id,
        id: row.id,
        label: browserLabel(row, t),
        lastUsedAt: row.lastSeenAt,
        remembered: Boolean(row.device),
        shared: row.shared === true,
        signedInAt: row.createdAt,
      })),
    }
  },
})
