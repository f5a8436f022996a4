import { z } from 'zod'

import { answer, anyID, uuid } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import type { ID } from '../../../core/ids.js'
import { countRows, findRowByID } from '../../../data/store.js'
import { secondFactor } from '../../../identity/secondFactor.js'
import { requestLocale } from '../../../language/requestLocale.js'
import { careTeamOf, type CareTeamMember } from '../../care-team/index.js'
import { countTasksToDo } from '../../tasks/index.js'

/** Answer of `/portal/me`. Without a connection there is an account and nothing else. */
export type Me = {
  account: {
    /** An authenticator app is in use. */
    authenticatorApp: boolean
    email: string
    id: string
    lastSeenAt: null | string
    passkeys: number
    /** The number in the client's profile, in E.164. */
    phone: null | string
    preferredLanguage: null | string
    recoveryCodesLeft: number
  }
  careTeam: CareTeamMember[]
  client: null | (Record<'firstName' | 'lastName' | 'preferredName', null | string> & { id: ID })
  counts: {
    /** Tasks of cases that it is the client's turn to do; 0 where the installation has no cases. */
    openTasks: number
    pendingRequests: number
    unreadMessages: number
  }
}

const meAnswer = answer('PortalMe', {
  account: answer('PortalMeAccount', {
    authenticatorApp: z.boolean(),
    email: z.string(),
    id: uuid,
    lastSeenAt: z.string().nullable(),
    passkeys: z.number().int(),
    phone: z.string().nullable(),
    preferredLanguage: z.string().nullable(),
    recoveryCodesLeft: z.number().int(),
  }),
  careTeam: z.array(
    answer('PortalMeCareTeamMember', { canMessage: z.boolean(), id: anyID, name: z.string() }),
  ),
  client: answer('PortalMeClient', {
    firstName: z.string().nullable(),
    id: anyID,
    lastName: z.string().nullable(),
    preferredName: z.string().nullable(),
  }).nullable(),
  counts: answer('PortalMeCounts', {
    openTasks: z.number().int(),
    pendingRequests: z.number().int(),
    unreadMessages: z.number().int(),
  }),
})

/** Who is signed in to the portal. @throws 401 */
export const me = defineAction({
  name: 'me',
  does: 'Who is signed in, their care team and what waits for them',
  who: 'client',
  input: z.object({}),
  output: meAnswer,
  run: async (req) => {
    const { session } = requireClient(req)
    const { account, clientID } = session
    const factor = await secondFactor(req, account.id)
    const own = {
      authenticatorApp: factor?.app === true,
      email: account.email,
      id: account.id,
      lastSeenAt: account.lastSeenAt ?? null,
      passkeys: factor?.passkeys ?? 0,
      preferredLanguage: account.preferredLanguage ?? null,
      recoveryCodesLeft: factor?.row?.recoveryHashes?.length ?? 0,
    }
    const client = clientID === null ? null : await findRowByID(req, 'clients', clientID)
    if (!client) {
      return {
        account: { ...own, phone: null },
        careTeam: [],
        client: null,
        counts: { openTasks: 0, pendingRequests: 0, unreadMessages: 0 },
      }
    }
    const mine = { client: { equals: client.id } }
    const [careTeam, openTasks, pendingRequests, unreadMessages] = await Promise.all([
      careTeamOf(req, client, requestLocale(req)),
      countTasksToDo(req, client.id),
      countRows(req, 'portalRequests', { and: [mine, { status: { equals: 'pending' } }] }),
      countRows(req, 'portalMessages', {
        and: [mine, { direction: { equals: 'to-client' } }, { readAt: { exists: false } }],
      }),
    ])
    const { firstName, id, lastName, preferredName } = client
    return {
      account: { ...own, phone: client.phone ?? null },
      careTeam,
      client: {
        firstName: firstName ?? null,
        id,
        lastName: lastName ?? null,
        preferredName: preferredName ?? null,
      },
      counts: { openTasks, pendingRequests, unreadMessages },
    }
  },
})
