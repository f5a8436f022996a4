import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import type { ActionName } from '../contract/actions.js'
import type { BodyKind, Fields } from '../http/readBody.js'

/** A call over REST. `fields` are empty for a GET, and until an action reads the body by itself. */
export type HTTPCall = { body: { fields: Fields; kind: BodyKind }; id: string; req: PayloadRequest }

/**
 * Where an HTML form leads to: a path of the portal. The form's own `_next` comes first. A function
 * may also do what only a browser's form brings with it; what was asked for is done by then.
 */
type LeadsTo<Answer> = string | ((answer: Answer, call: HTTPCall) => Promise<string> | string)

/** What an action does at its endpoint beyond reading an object and answering with one. */
type OverHTTP<Answer> = {
  /** Reads the body itself (uploads). */
  readsBody?: (call: HTTPCall) => Promise<Answer>
  /** Answers with something else than JSON, to forms and programs alike. */
  respond?: (answer: Answer) => Response
}

type Described = {
  /** What it does, in a sentence of docs/api.md. */
  does: string
  /** Who may call it, in words of docs/api.md; the action itself decides. */
  who: string
}

type Parts<Name extends ActionName, Input extends z.ZodType, Answer> = Described & {
  http?: OverHTTP<Answer>
  /**
   * Id of the path and body, as one object. The mutation's arguments and the description of the
   * body are made of it. The action checks against it by itself, once it is clear that the caller
   * may ask at all.
   */
  input: Input
  leadsTo?: LeadsTo<Answer>
  /** Its row in `contract/actions.ts`. */
  name: Name
  /** What it answers: the types of GraphQL and of the OpenAPI description are made of it. */
  output: z.ZodType<unknown, Answer>
  run: (req: PayloadRequest, input: z.input<Input>) => Promise<NoInfer<Answer>>
  /** Status over REST. @default 200 */
  status?: 200 | 201 | 202
}

/** An action of the table with what it takes, answers and does. */
export type Action<
  Name extends ActionName = ActionName,
  Input extends z.ZodType = z.ZodType,
  Answer = unknown,
> = Readonly<Parts<Name, Input, Answer>>

/**
 * One action: the only function behind its endpoint, its mutation and its server call. It throws
 * `PortalError`s and checks, as a rule, in the order 429, 401, 404, 403, 400, 409. Called through
 * `callAction`, which spends its budget and leaves its audit event.
 */
export const defineAction = <const Name extends ActionName, Input extends z.ZodType, Answer>(
  action: Parts<Name, Input, Answer>,
): Action<Name, Input, Answer> => Object.freeze(action)

/** An endpoint that is no action: it answers a stream, or sets what is the browser's own. */
export type RawEndpoint<Name extends ActionName = ActionName> = Readonly<
  Described & {
    handler: (req: PayloadRequest) => Promise<Response> | Response
    name: Name
  }
>

/**
 * An endpoint of the table that answers by itself: no mutation, no server call, no audit event of
 * its own.
 */
export const defineEndpoint = <const Name extends ActionName>(
  endpoint: RawEndpoint<Name>,
): RawEndpoint<Name> => Object.freeze(endpoint)

/**
 * What can stand behind a row: an action of that name, whatever it takes and answers, or an
 * endpoint.
 */
export type Registered<Name extends ActionName> =
  | RawEndpoint<Name>
  | Readonly<{
      input: z.ZodType
      name: Name
      output: z.ZodType
      run: (req: PayloadRequest, input: never) => Promise<unknown>
    }>
