import type { PortalApp } from './portalApp.js'
import { storedRows, type StoredRow } from './storedRows.js'

/** What an event says, without ids and times. */
export type Trace = {
  action: unknown
  actor: unknown
  client?: unknown
  code?: unknown
  outcome: unknown
}

/** Ids as the trail keeps them: those of staff are numbers on some databases. */
export const idText = (id: unknown): string => String(id)

const SLUG = 'portal-audit-events'

/** Does something and answers the audit events that it left. */
export const eventsOf = async (
  app: PortalApp,
  work: () => Promise<unknown>,
): Promise<StoredRow[]> => {
  const before = new Set((await storedRows(app, SLUG)).map(({ id }) => id))
  await work()
  await app.settled()
  return (await storedRows(app, SLUG)).filter(({ id }) => !before.has(id))
}

export const detailOf = (event: StoredRow | undefined): Record<string, unknown> =>
  (event?.detail ?? {}) as Record<string, unknown>

export const traceOf = (event: StoredRow): Trace => {
  const { code } = detailOf(event)
  return {
    action: event.action,
    actor: event.actorKind,
    outcome: event.outcome,
    ...(code === undefined ? {} : { code }),
    ...(event.clientID ? { client: event.clientID } : {}),
  }
}
