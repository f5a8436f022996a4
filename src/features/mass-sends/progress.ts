import { z } from 'zod'

import { answer } from '../../actions/answers.js'
import {
  MASS_SEND_STATUSES,
  MASS_SEND_TYPES,
  MOST_RECIPIENTS,
  RECIPIENT_REASONS,
  RECIPIENT_STATES,
  type RecipientReason,
} from '../../core/status/massSend.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { listRows } from '../../data/store.js'

export const progressAnswer = answer('PortalMassSendProgress', {
  createdAt: z.string(),
  createdByName: z.string().nullable(),
  failed: z.number(),
  finishedAt: z.string().nullable(),
  id: z.string(),
  name: z.string(),
  reasons: z.array(
    z
      .object({ count: z.number(), reason: z.enum(RECIPIENT_REASONS) })
      .meta({ title: 'PortalMassSendReason' }),
  ),
  sent: z.number(),
  skipped: z.number(),
  status: z.enum(MASS_SEND_STATUSES),
  total: z.number(),
  type: z.enum(MASS_SEND_TYPES),
  /** Whose turn has not come yet. */
  waiting: z.number(),
})
export type Progress = z.output<typeof progressAnswer>

/** How far a send has come. */
export const progressOf = (send: Row<'massSends'>): Progress => {
  const { createdAt, failed, id, name, sent, skipped, status, total, type } = send
  return {
    createdAt,
    createdByName: send.createdByName ?? null,
    failed,
    finishedAt: send.finishedAt ?? null,
    id,
    name,
    reasons: RECIPIENT_REASONS.flatMap((reason) => {
      const count = send.reasons?.[reason] ?? 0
      return count > 0 ? [{ count, reason }] : []
    }),
    sent,
    skipped,
    status,
    total,
    type,
    waiting: Math.max(0, total - sent - skipped - failed),
  }
}

type Tally = Pick<Row<'massSends'>, 'failed' | 'reasons' | 'sent' | 'skipped'> & { waiting: number }

/**
 * What became of the clients of a send so far: counted from their rows each time, so that no count is
 * lost with a process.
 */
export const tallyOf = async (source: Source, id: string): Promise<Tally> => {
  const rows = await listRows(
    source,
    'massSendRecipients',
    { massSend: { equals: id } },
    { limit: MOST_RECIPIENTS, select: { reason: true, state: true }, sort: 'state' },
  )
  const states = new Map<string, number>(RECIPIENT_STATES.map((state) => [state, 0]))
  const reasons: Partial<Record<RecipientReason, number>> = {}
  for (const { reason, state } of rows) {
    states.set(state, (states.get(state) ?? 0) + 1)
    if (reason) reasons[reason] = (reasons[reason] ?? 0) + 1
  }
  const of = (state: (typeof RECIPIENT_STATES)[number]): number => states.get(state) ?? 0
  return {
    failed: of('failed'),
    reasons,
    sent: of('sent'),
    skipped: of('skipped'),
    waiting: of('waiting'),
  }
}
