import type { PayloadRequest } from 'payload'

import type { PortalRouteName } from '../core/routes.js'

/** Arguments as they came in; `id` is the one that stands in the path over REST. */
export type OperationCall = { args: Record<string, unknown>; id: string; req: PayloadRequest }

/** A root field of ours: the GraphQL door of the endpoint of the same route. */
export type PortalOperation = {
  /** Type of the answer; `Request` and `Message` are the generated types of their collections. */
  answer: string
  /** Path id and body keys of the endpoint. Not required by the schema: the action says what is missing, in its own order. */
  args?: Readonly<Record<string, string>>
  route: PortalRouteName
  run: (call: OperationCall) => Promise<unknown>
}

/** The client that a mutation is about. */
export const onClient = { id: 'ID!' }
/** Arguments with the id, the way actions take them. */
export const withID = ({ args, id }: OperationCall) => ({ ...args, id })
