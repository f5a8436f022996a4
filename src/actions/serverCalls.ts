import type { PayloadRequest } from 'payload'

import type { PortalRouteName } from '../core/routes.js'
import { audited } from './audited.js'

type Action = (req: PayloadRequest, ...rest: never[]) => Promise<unknown>
type Actions = Partial<Record<PortalRouteName, Action>>

const idOf = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined

/** Actions as server calls: each leaves its audit event, as over REST and GraphQL. */
export const serverCalls = <T extends Actions>(actions: T): Readonly<T> =>
  Object.fromEntries(
    Object.entries(actions).map(([route, action]) => [
      route,
      (req: PayloadRequest, ...rest: never[]) =>
        audited({ id: idOf(rest[0]), req, route: route as PortalRouteName }, () =>
          action(req, ...rest),
        ),
    ]),
  ) as unknown as T
