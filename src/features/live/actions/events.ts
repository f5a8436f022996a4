import type { PayloadRequest } from 'payload'

import {
  actorOfHeaders,
  getActor,
  hasPermission,
  type StaffActor,
} from '../../../../access/actor.js'
import { requireClient } from '../../../actions/caller.js'
import { defineEndpoint } from '../../../actions/defineAction.js'
import { sameID } from '../../../core/ids.js'
import { PortalError } from '../../../errors/PortalError.js'
import { answerError } from '../../../http/respond.js'
import { readSession } from '../../../identity/session.js'
import { readerFor } from '../../../language/translatorFor.js'
import { eventStream, openStreamsOf } from '../../../realtime/eventStream.js'
import { clientHears, staffHear } from '../whoHears.js'

/** Tabs that one person has open on one server at once; each holds a timer and a connection. */
const MAX_STREAMS = 20
/** Seconds in which a stream that nobody reads any more has been noticed. */
const STREAMS_FREE_IN = 30

/** Asked anew: a session that ended, or has to set up an app first, hears no more. */
const isStillOpen = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const session = await readSession(req, { watching: true })
  return session?.id === id && !session.mustAddApp
}

/** Asked anew: staff who signed out, lost the right or changed agency hear no more. */
const isStillStaff = async (
  { headers, payload }: PayloadRequest,
  { agency, id }: StaffActor,
): Promise<boolean> => {
  const now = await actorOfHeaders(payload, headers)
  const same = now.kind === 'staff' && sameID(now.id, id) && now.agency === agency
  return same && hasPermission(now, 'client-management')
}

const streamFor = (req: PayloadRequest): Response => {
  const actor = getActor(req)
  const { payload, signal } = req
  const of = actor.kind === 'anonymous' ? '' : `${actor.kind}:${actor.id}`
  // guard: streams-per-client
  if (of !== '' && openStreamsOf(of) >= MAX_STREAMS) {
    throw new PortalError('TOO_MANY_REQUESTS', { retryAfter: STREAMS_FREE_IN })
  }
  if (actor.kind === 'client') {
    const { clientID, id } = requireClient(req).session
    return eventStream({
      filter: (event) =>
        Promise.resolve(clientHears(clientID, event) ? { type: event.type } : null),
      isAllowed: async () => isStillOpen(req, id),
      of,
      payload,
      signal,
    })
  }
  if (actor.kind !== 'staff') throw new PortalError('SIGNED_OUT')
  if (!hasPermission(actor, 'client-management')) throw new PortalError('FORBIDDEN')
  return eventStream({
    filter: async (event) =>
      (await staffHear(req, actor, event)) ? { client: event.client, type: event.type } : null,
    isAllowed: () => isStillStaff(req, actor),
    of,
    payload,
    signal,
  })
}

/** What changed for the person who listens, as server-sent events. @throws 429, 401, 403 */
export const events = defineEndpoint({
  name: 'events',
  does: 'What changed for the person who listens, as `text/event-stream`: `event: change` with `{ type, client }`',
  who: 'staff or client (`?as=staff`, `?as=client` where both are signed in)',
  handler: (req) => {
    try {
      return streamFor(req)
    } catch (error) {
      if (error instanceof PortalError) return answerError(error, readerFor(req, req.i18n.language))
      throw error
    }
  },
})
