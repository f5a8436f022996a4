import type { ActionRow, EventLabel } from './actionRow.js'
import { ACTIONS, type ActionName } from './actions.js'

/**
 * Events that no action of the table names: of hooks, the sweep, and of what an action does on the
 * way.
 */
const OTHER_EVENTS = [
  'audit.purged',
  'client.deleted',
  'document.downloaded',
  'document.quarantined',
  'invitation.expired',
  'mass-send.finished',
  'message.not-sent',
  'record.changed',
  'record.created',
  'record.deleted',
  'records.private-read',
  'recovery-code.used',
  'settings.changed',
  'sign-in.done',
  'staff.grants-changed',
  'staff.handed-over',
  'text-codes.ended',
] as const

type EventOf<Audit> = Audit extends string
  ? Audit
  : Audit extends { refusals: infer Event extends string } | { event: infer Event extends string }
    ? Event
    : never

type Audits = (typeof ACTIONS)[ActionName]['audit']
/** Events whose name stands in the row of their action. */
export type LabelledEvent = Audits extends infer Audit
  ? Audit extends { event: infer Event extends string; label: EventLabel }
    ? Event
    : never
  : never

/** What an audit event can be about. */
export type AuditAction = (typeof OTHER_EVENTS)[number] | EventOf<Audits>

/** `refusals`: reading it is no event, being refused is. */
type AuditRule = { action: AuditAction; of: 'every call' | 'refusals' }

/** The event that a call of an action leaves; null where it leaves none. */
export const auditRuleOf = (name: ActionName): AuditRule | null => {
  const { audit }: Pick<ActionRow, 'audit'> = ACTIONS[name]
  if (typeof audit === 'string') return { action: audit as AuditAction, of: 'every call' }
  if ('event' in audit) return { action: audit.event as AuditAction, of: 'every call' }
  return 'refusals' in audit ? { action: audit.refusals as AuditAction, of: 'refusals' } : null
}

/** Every event, in the order of their names. */
export const AUDIT_ACTIONS: readonly AuditAction[] = [
  ...new Set([
    ...OTHER_EVENTS,
    ...(Object.keys(ACTIONS) as ActionName[]).flatMap((name) => auditRuleOf(name)?.action ?? []),
  ]),
].toSorted()

/** How it ended: as asked, refused by a rule, or broken off by a fault. */
export const AUDIT_OUTCOMES = ['done', 'denied', 'failed'] as const
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number]

/** Names of the events that have theirs in the row of their action. */
export const eventLabels = (
  language: keyof EventLabel,
): Readonly<Record<`audit_${LabelledEvent}`, string>> =>
  Object.fromEntries(
    Object.values(ACTIONS).flatMap(({ audit }: Pick<ActionRow, 'audit'>) =>
      typeof audit === 'object' && 'event' in audit
        ? [[`audit_${audit.event}`, audit.label[language]]]
        : [],
    ),
  ) as Record<`audit_${LabelledEvent}`, string>
