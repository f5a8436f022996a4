import type { Payload, PayloadRequest } from 'payload'

import { apiPath } from '../../config/apiPath.js'
import { publicURL } from '../../config/publicURL.js'
import { keyedHash, tokenDigest } from '../../crypto/keys.js'
import type { Row } from '../../data/rows.js'
import { findFields } from '../../data/store.js'
import { transition } from '../../effects/transition.js'
import { PortalError } from '../../errors/PortalError.js'
import type { Effect } from '../../contract/effects.js'

type Feed = Pick<Row<'portalConnections'>, 'feedSeed' | 'id'>

/**
 * Token of the address under which a calendar program reads a client's appointments: 256 bits derived
 * from the connection and a random part of its row, so that the client can look the address up again
 * without the token being stored anywhere.
 */
export const feedToken = (payload: Payload, { feedSeed, id }: Feed): string =>
  keyedHash(payload, 'calendar-feed', id, feedSeed ?? '').toString('base64url')

/** The address as calendar programs are given it. */
export const feedAddress = (payload: Payload, token: string): string =>
  `${new URL(publicURL(payload)).origin}${apiPath(payload.config, `/portal/calendar-feed/${token}`)}`

/** The address that works now, or null. */
export const ownFeedAddress = async (
  req: PayloadRequest,
  connection: string,
): Promise<null | string> => {
  const where = { id: { equals: connection } }
  const feed = await findFields(req, 'portalConnections', where, ['feedHash', 'feedSeed'])
  if (!feed?.feedHash) return null
  const token = feedToken(req.payload, feed)
  // Under another secret than it was made with it leads nowhere
  return tokenDigest(token) === feed.feedHash ? feedAddress(req.payload, token) : null
}

/** Sets or ends the address of a connection that is open. @throws 404 */
export const changeFeed = async (
  req: PayloadRequest,
  { connection, effects, seed }: { connection: string; effects: Effect[]; seed: null | string },
): Promise<null | string> => {
  const token = seed === null ? null : feedToken(req.payload, { feedSeed: seed, id: connection })
  const changed = await transition(req, {
    data: { feedHash: token === null ? null : tokenDigest(token), feedSeed: seed },
    effects,
    id: connection,
    key: 'portalConnections',
    where: { status: { equals: 'connected' } },
  })
  if (!changed) throw new PortalError('NOT_FOUND')
  return token === null ? null : feedAddress(req.payload, token)
}
