import { getContext } from '../../config/context.js'
import type { Effect, MailEffect } from '../../contract/effects.js'
import { DAY, isoIn } from '../../core/clock.js'
import { toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { endedKeys, type EndReason } from '../../core/status/connection.js'
import type { Row } from '../../data/rows.js'
import { findRow } from '../../data/store.js'
import { transition } from '../../effects/transition.js'
import type { Invitation, Terms } from './invitationTerms.js'

type Connection = Row<'portalConnections'>

/** An invitation that nobody accepted in time. */
export const isExpired = (
  source: Source,
  connection: Pick<Connection, 'expiresAt' | 'status'>,
): boolean =>
  connection.status === 'invite-pending' &&
  Date.parse(connection.expiresAt ?? '') <= getContext(source.payload).options.clock().getTime()

/**
 * Ends an invitation nobody accepted in time. Expiry is decided when it is read, not when a job
 * runs.
 */
const expire = async (source: Source, connection: Connection): Promise<void> => {
  await transition(source, {
    data: {
      ...endedKeys(connection.id),
      endedAt: connection.expiresAt,
      endReason: 'expired',
      status: 'not-connected',
    },
    effects: [
      {
        action: 'invitation.expired',
        actor: { id: null, kind: 'system' },
        agency: toID(connection.agency),
        client: toID(connection.client),
        key: `expired:${connection.id}:${connection.generation}`,
        kind: 'audit',
        outcome: 'done',
        subject: connection.id,
      },
    ],
    id: connection.id,
    key: 'portalConnections',
    where: {
      and: [
        { status: { equals: 'invite-pending' } },
        { generation: { equals: connection.generation } },
      ],
    },
  })
}

const live = async (source: Source, connection: Connection | null): Promise<Connection | null> => {
  if (!connection || !isExpired(source, connection)) return connection
  await expire(source, connection)
  return null
}

/** The open connection of a client: pending and in time, or connected. */
export const openConnection = async (source: Source, client: ID): Promise<Connection | null> =>
  live(source, await findRow(source, 'portalConnections', { openKey: { equals: String(client) } }))

/** The open connection that holds a mail address. */
export const connectionOfEmail = async (
  source: Source,
  email: string,
): Promise<Connection | null> =>
  live(source, await findRow(source, 'portalConnections', { emailKey: { equals: email } }))

/**
 * The mail of an invitation and its reminders; each is sent only if the invitation is still pending
 * then.
 */
export const invitationMails = (
  { expiresAt, generation, id }: Invitation,
  { expiresInDays, remindBeforeDays }: Terms,
): Effect[] => {
  const mail = (kind: MailEffect['mail'], suffix: string, notBefore?: string): MailEffect => ({
    key: `${kind}:${id}:${generation}${suffix}`,
    kind: 'mail',
    mail: kind,
    subject: id,
    variant: generation,
    ...(notBefore ? { notBefore } : {}),
  })
  const end = new Date(expiresAt ?? '')
  const reminders = remindBeforeDays
    .filter((days) => days < expiresInDays)
    .map((days) => mail('invitation-reminder', `:${days}`, isoIn(end, -days * DAY)))
  return [mail('invitation', ''), ...reminders]
}

/** Fields of an ended connection. */
export const ending = (source: Source, id: string, endReason: EndReason): Partial<Connection> => ({
  ...endedKeys(id),
  endedAt: getContext(source.payload).options.clock().toISOString(),
  endReason,
  status: 'not-connected',
})
