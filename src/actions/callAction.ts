import type { PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'
import type { ActionRow } from '../contract/actionRow.js'
import { ACTIONS } from '../contract/actions.js'
import { isPresent } from '../contract/parts.js'
import { PortalError } from '../errors/PortalError.js'
import { audited } from './audited.js'
import type { Action } from './defineAction.js'
import { readableAnswer } from './readableAnswer.js'

/**
 * An action with input that nobody has looked at yet: it checks by itself against its `input`. What
 * it answers is what the caller may read.
 */
export const runAction = async (
  action: Action,
  req: PayloadRequest,
  input: unknown,
): Promise<unknown> => readableAnswer(req, action.output, await action.run(req, input))

const idOf = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined

/**
 * A whole call of an action: its budget is spent, it leaves its audit event.
 * @throws PortalError, PORTAL_NOT_ENABLED where its part of the product is off
 */
export const callAction = async (
  action: Action,
  req: PayloadRequest,
  input: unknown,
): Promise<unknown> => {
  const row: ActionRow = ACTIONS[action.name]
  if (!isPresent(getContext(req.payload).options, row)) throw new PortalError('PORTAL_NOT_ENABLED')
  return audited({ action: action.name, id: idOf(input), req }, () => runAction(action, req, input))
}
