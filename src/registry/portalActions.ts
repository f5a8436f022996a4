import type { PayloadRequest } from 'payload'

import { callAction } from '../actions/callAction.js'
import type { Action } from '../actions/defineAction.js'
import { ACTION_REGISTRY } from './actions.js'

type Registry = typeof ACTION_REGISTRY
type Called = {
  [Name in keyof Registry]: Registry[Name] extends { run: unknown } ? Name : never
}[keyof Registry]

type InputOf<Entry> = Entry extends { run: (req: PayloadRequest, input: infer Input) => unknown }
  ? Input
  : never
type AnswerOf<Entry> = Entry extends { run: (...all: never[]) => infer Answer } ? Answer : never

type NoneRequired<Input> = Partial<Input> extends Input ? true : false

/** Input may be left out where nothing in it is required. */
type ServerCall<Entry> = (
  req: PayloadRequest,
  ...input: NoneRequired<InputOf<Entry>> extends true ? [InputOf<Entry>?] : [InputOf<Entry>]
) => AnswerOf<Entry>

const isAction = (entry: Registry[keyof Registry]): entry is Registry[Called] => 'run' in entry

/**
 * The plugin's actions as server calls:
 * `portalActions.inviteClient(req, { id, email, attestation: true })`. Each is the very function
 * behind its endpoint and mutation, acts as the user of `req`, spends its budget, leaves its audit
 * event and throws the same errors.
 */
export const portalActions = Object.fromEntries(
  Object.values(ACTION_REGISTRY)
    .filter(isAction)
    .map((action) => [
      action.name,
      (req: PayloadRequest, input?: unknown) =>
        callAction(action as unknown as Action, req, input ?? {}),
    ]),
) as unknown as Readonly<{ [Name in Called]: ServerCall<Registry[Name]> }>
