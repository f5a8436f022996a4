import type { PayloadRequest } from 'payload'

import { requireCaseWork, type CaseWork } from '../../actions/caller.js'
import { sameID, toID, type ID } from '../../core/ids.js'
import type { FailedReason, LeftOutReason } from '../../core/status/massSend.js'
import type { RequestType } from '../../core/status/request.js'
import type { PortalErrorCode } from '../../core/errorCodes.js'
import type { Row } from '../../data/rows.js'
import { findFields } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import { requireOpen, sendToClient } from '../messages/index.js'
import { describeRequest, insertRequests } from '../requests/index.js'
import type { KeptRequest } from './content.js'

type Recipient = Row<'massSendRecipients'>
type Send = Row<'massSends'>

export type Outcome =
  | { reason: FailedReason; state: 'failed' }
  | { reason: LeftOutReason; state: 'skipped' }
  | { state: 'sent' }

const SKIPPED: Partial<Record<PortalErrorCode, LeftOutReason>> = {
  ALREADY_ASKED: 'already-asked',
  NOT_CONNECTED: 'not-connected',
  NOT_FOUND: 'no-access',
  PORTAL_NOT_ENABLED: 'portal-off',
  RECORD_SEALED: 'locked',
  ROI_ALREADY_ACTIVE: 'roi-active',
}
const FAILED: Partial<Record<PortalErrorCode, FailedReason>> = {
  FORBIDDEN: 'not-allowed',
  INVALID_INPUT: 'gone',
  PERMISSION_REQUIRED: 'not-allowed',
  TOO_MANY_REQUESTS: 'too-many',
}

const outcomeOf = (req: PayloadRequest, error: unknown, recipient: ID): Outcome => {
  const code = error instanceof PortalError ? error.code : 'INTERNAL'
  const reason = SKIPPED[code]
  if (reason) return { reason, state: 'skipped' }
  const failed = FAILED[code]
  if (failed) return { reason: failed, state: 'failed' }
  req.payload.logger.error({ err: error, msg: 'Portal mass send failed for a client', recipient })
  return { reason: 'fault', state: 'failed' }
}

/** It is there already where a process died between writing it and saying so. */
const isWritten = async (req: PayloadRequest, { type }: Send, id: string): Promise<boolean> => {
  const key = type === 'message' ? 'portalMessages' : 'portalRequests'
  return (await findFields(req, key, { id: { equals: id } }, ['id'])) !== null
}

const sendRequest = async (
  req: PayloadRequest,
  { send, type, work }: { send: Send; type: RequestType; work: CaseWork },
  id: string,
): Promise<void> => {
  const wanted = send.wanted as KeptRequest
  const described = await describeRequest({ req, type, wanted, work })
  const { dueDate, note, private: isPrivate } = wanted
  await insertRequests(req, {
    conditions: { dueDate, note, private: isPrivate, unlessAsked: true },
    part: { id, massSend: send.id },
    wanted: [{ described, type }],
    work,
  })
}

const write = async (req: PayloadRequest, send: Send, { client, id }: Recipient): Promise<void> => {
  // Every rule is asked again, as if the sender pressed the button for this client alone
  const work = await requireCaseWork(req, toID(client) ?? '')
  // guard: mass-sent-for-the-same-agency
  if (!sameID(work.agency.id, toID(send.agency))) throw new PortalError('FORBIDDEN')
  if (send.type !== 'message') return sendRequest(req, { send, type: send.type, work }, id)
  await requireOpen(req, work.client)
  const body = (send.body ?? null) as null | Record<string, unknown>
  await sendToClient(req, work, { body, text: send.text ?? '' }, { id, massSend: send.id })
}

/**
 * Sends to one client, by the same way as to one alone: the same rules, mail, notice and event. What
 * is written bears the id of the recipient's row, so that neither a second worker nor a second start
 * writes it again.
 */
export const sendToOne = async (
  req: PayloadRequest,
  send: Send,
  recipient: Recipient,
): Promise<Outcome> => {
  if (await isWritten(req, send, recipient.id)) return { state: 'sent' }
  try {
    await write(req, send, recipient)
    return { state: 'sent' }
  } catch (error) {
    // Another worker was faster
    if (await isWritten(req, send, recipient.id)) return { state: 'sent' }
    return outcomeOf(req, error, recipient.id)
  }
}
