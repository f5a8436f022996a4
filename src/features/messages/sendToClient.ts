import type { PayloadRequest } from 'payload'

import type { CaseWork } from '../../actions/caller.js'
import type { Row } from '../../data/rows.js'
import { budget } from '../../limits/budgets.js'
import { spend } from '../../limits/rateLimit.js'
import { PortalError } from '../../errors/PortalError.js'
import { noteSeen } from '../care-team/index.js'
import { openConnection } from '../connections/index.js'
import type { MessageContent } from './messageBody.js'
import { storeMessage } from './storeMessage.js'
import { takeUp } from './takeUp.js'

/** The connection of a client who is connected. @throws 409 NOT_CONNECTED */
export const requireOpen = async (
  req: PayloadRequest,
  client: Row<'clients'>,
): Promise<Row<'portalConnections'>> => {
  const connection = await openConnection(req, client.id)
  if (connection?.status !== 'connected') throw new PortalError('NOT_CONNECTED')
  return connection
}

/**
 * Writes a message of a staff user to a client who is connected. @param fixed its id, where there can be
 * only one of it, and the send to many that it is a part of
 * @throws 429
 */
export const sendToClient = async (
  req: PayloadRequest,
  { actor, agency, client }: CaseWork,
  content: MessageContent,
  fixed: { id?: string; massSend?: string } = {},
): Promise<Row<'portalMessages'>> => {
  // guard: notices-per-client
  await spend(req, budget(req, 'notice', client.id))
  noteSeen(req, actor)
  const message = await storeMessage(req, {
    ...content,
    agency: agency.id,
    client: client.id,
    direction: 'to-client',
    ...fixed,
    staff: actor.id,
  })
  // What goes to many answers nobody: whatever waits for an answer goes on waiting
  // guard: mass-message-is-no-answer
  if (fixed.massSend === undefined)
    await takeUp(req, { agency: agency.id, client: client.id, staff: actor.id })
  return message
}
