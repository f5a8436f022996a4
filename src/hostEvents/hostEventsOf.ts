import { keyAge } from '../audit/chainKeys.js'
import { eventMAC } from '../audit/eventMAC.js'
import { getContext } from '../config/context.js'
import { AUDIT_ACTIONS, type AuditAction } from '../contract/auditEvents.js'
import {
  HOST_EVENT_NAMES,
  HOST_EVENTS,
  TEST_EVENT,
  type HostEvent,
  type HostEventName,
  type HostEventRow,
} from '../contract/hostEvents.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'

type AuditEvent = Row<'portalAuditEvents'>

const ROWS: Readonly<Record<HostEventName, HostEventRow>> = HOST_EVENTS

/** Names of what an event of the trail is to hosts, by its action. */
const BY_ACTION = new Map<string, HostEventName[]>()
for (const name of HOST_EVENT_NAMES)
  for (const { action } of ROWS[name].from)
    BY_ACTION.set(action, [...(BY_ACTION.get(action) ?? []).filter((one) => one !== name), name])

/** Whether anybody but the trail may hear of it. */
export const isHostAction = (action: AuditAction): boolean => BY_ACTION.has(action)

/** Actions of the trail that none of these events comes from. */
export const otherActions = (names: readonly HostEventName[]): AuditAction[] => {
  const wanted = new Set(names.flatMap((name) => ROWS[name].from.map(({ action }) => action)))
  return AUDIT_ACTIONS.filter((action) => !wanted.has(action))
}

const detailOf = ({ detail }: AuditEvent): Readonly<Record<string, unknown>> =>
  typeof detail === 'object' && detail !== null ? (detail as Record<string, unknown>) : {}

const originOf = (event: AuditEvent, name: HostEventName): HostEventRow['from'][0] | undefined => {
  const detail = detailOf(event)
  // What was asked for twice under one key was done once, and is told once
  if (event.outcome !== 'done' || detail.repeated === true) return undefined
  return ROWS[name].from.find(
    ({ action, when = {} }) =>
      action === event.action &&
      Object.entries(when).every(([key, value]) => detail[key] === value),
  )
}

/** What an event of the trail is to hosts; none for most. */
export const hostEventsOf = (event: AuditEvent): HostEventName[] =>
  (BY_ACTION.get(event.action) ?? []).filter((name) => originOf(event, name))

/** Whether the portal wrote this event, word for word. */
export const isGenuineEvent = ({ payload }: Source, event: AuditEvent): boolean =>
  keyAge(payload, event.mac, (key) => eventMAC(key, event)) !== null

/** Codes and numbers that the row of the table names, and nothing else of the detail. */
const codesOf = (event: AuditEvent, { codes = {} }: HostEventRow): Record<string, unknown> => {
  const detail = detailOf(event)
  return Object.fromEntries(
    Object.entries(codes).flatMap(([name, code]) => {
      const value = detail[name]
      // guard: host-events-codes-alone
      const known =
        code === 'number' ? Number.isSafeInteger(value) : code.some((one) => one === value)
      return known ? [[name, value]] : []
    }),
  )
}

/** Id under which hosts get it: one event of the trail may be several things to them. */
export const messageIDOf = (event: AuditEvent, name: HostEventName): string => `${event.id}_${name}`

const moment = (at: string): string => new Date(at).toISOString()

/** What handlers are given and webhooks send: ids and codes, nothing that anybody wrote. */
export const asHostEvent = (
  { payload }: Source,
  event: AuditEvent,
  name: HostEventName,
): HostEvent | null => {
  const origin = originOf(event, name)
  if (!origin) return null
  const { slugs } = getContext(payload)
  const subject =
    origin.subject && event.subject
      ? { collection: slugs[origin.subject], id: String(event.subject) }
      : null
  return {
    data: {
      ...codesOf(event, ROWS[name]),
      agency: event.agencyID ?? null,
      by: event.actorKind,
      client: event.clientID ?? null,
      sequence: event.sequence ?? 0,
      subject,
    },
    id: messageIDOf(event, name),
    timestamp: moment(event.at),
    type: HOST_EVENTS[name].type,
  } as HostEvent
}

/** The same of a test: who asked for it is not told. */
export const asTestEvent = (event: AuditEvent) => ({
  data: { agency: null, by: event.actorKind, client: null, sequence: null, subject: null },
  id: `${event.id}_test`,
  timestamp: moment(event.at),
  type: TEST_EVENT,
})
