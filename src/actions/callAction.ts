import type { PayloadRequest } from 'payload'

import { audited } from './audited.js'
import type { Action } from './defineAction.js'

/** An action with input that nobody has looked at yet: it checks by itself against its `input`. */
export const runAction = (action: Action, req: PayloadRequest, input: unknown): Promise<unknown> =>
  action.run(req, input)

const idOf = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined

/**
 * A whole call of an action: its budget is spent, it leaves its audit event.
 * @throws PortalError
 */
export const callAction = (action: Action, req: PayloadRequest, input: unknown): Promise<unknown> =>
  audited({ action: action.name, id: idOf(input), req }, () => runAction(action, req, input))
