import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { CaseWork } from '../../actions/caller.js'
import { idOfCall } from '../../actions/idOfCall.js'
import * as field from '../../actions/schemas.js'
import { noteForAudit } from '../../audit/auditScope.js'
import { getContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import type { Effect } from '../../contract/effects.js'
import type { Day } from '../../core/day.js'
import { isPrivateRequest } from '../../core/status/request.js'
import { TEXT_LIMITS } from '../../core/textLimits.js'
import { createRow } from '../../data/createRow.js'
import { impossibleDays } from '../../data/impossibleDays.js'
import type { Row } from '../../data/rows.js'
import { visibleRow, visibleRows } from '../../data/store.js'
import { insertWithEffects } from '../../effects/insertWithEffects.js'
import { refuseProblems } from '../../errors/everyProblem.js'
import { PortalError } from '../../errors/PortalError.js'
import { budget } from '../../limits/budgets.js'
import { spend } from '../../limits/rateLimit.js'
import { openConnection } from '../connections/index.js'
import { refuseAsked, type Wanted } from './alreadyAsked.js'
import { nextReminder } from './reminders.js'

/** What can be said with every request. */
export const conditions = z.object({
  /** `2026-11-03`; today is the first day that may be asked for. */
  dueDate: field.optionalDay,
  /** To the client, in plain words: it stands on the page of the request and in no mail. */
  note: field.optionalText(TEXT_LIMITS.note, 'lines'),
  /** Any random id: a second call with the same one sends nothing more and answers the same. */
  once: field.id.nullish(),
  private: field.checked.optional(),
  /** Refused (409 ALREADY_ASKED) while the client has not answered the same question. */
  unlessAsked: field.checked.optional(),
})
export type Conditions = z.output<typeof conditions>

/** @throws PortalError DAY_PAST (400): today is the first day, where the agency is. */
export const refusePastDay = async (
  req: PayloadRequest,
  { agency }: Pick<CaseWork, 'agency'>,
  dueDate: Day | undefined,
): Promise<void> =>
  refuseProblems(
    await impossibleDays(req, 'portalRequests', { after: { agency: agency.id, dueDate } }),
  )

/** The same call may be under way twice: of two rows with one id the second is not written. */
const unlessThere = async (
  req: PayloadRequest,
  id: string,
  insert: () => Promise<Row<'portalRequests'>>,
): Promise<Row<'portalRequests'>> => {
  try {
    return await insert()
  } catch (error) {
    const written = await visibleRow(req, 'portalRequests', id)
    if (!written) throw error
    return written
  }
}

/** Of a send to many: the request to this client can only be the one with this id. */
export type PartOfSend = { id: string; massSend: string }
type Asking = {
  conditions: Conditions
  part?: PartOfSend
  wanted: readonly Wanted[]
  work: CaseWork
}

/**
 * Writes requests to a connected client, each with its event. The client gets one mail for all of
 * them, without content.
 * @throws PortalError 429, 409 NOT_CONNECTED or ALREADY_ASKED
 */
export const insertRequests = async (
  req: PayloadRequest,
  { conditions: said, part, wanted, work }: Asking,
): Promise<Row<'portalRequests'>[]> => {
  const { actor, agency, client } = work
  const { dueDate, note, private: isHidden } = said
  // All that is asked belongs to it: a list that was changed meanwhile is another call
  const ids = wanted.map((one, index) =>
    part && index === 0
      ? part.id
      : idOfCall(said.once, [actor.id, client.id, index, one, dueDate, note, isHidden]),
  )
  const isFixed = Boolean(said.once) || part !== undefined
  // What an earlier try of the same call has written
  const before = isFixed
    ? await visibleRows(req, 'portalRequests', { id: { in: ids } }, { limit: ids.length })
    : []
  if (before.length === wanted.length) {
    noteForAudit({ agency: agency.id, detail: { repeated: true }, subject: ids[0] ?? null })
    return before
  }
  if ((await openConnection(req, client.id))?.status !== 'connected')
    throw new PortalError('NOT_CONNECTED')
  if (said.unlessAsked && before.length === 0) await refuseAsked(req, { wanted, work })

  if (before.length === 0) await spend(req, budget(req, 'notice', client.id))
  const now = getContext(req.payload).options.clock()
  const requestedAt = now.toISOString()
  const { requestReminders: reminders } = await getSettings(req)
  const { timeZone } = agency
  const rows: Row<'portalRequests'>[] = []
  for (const [index, { described, type }] of wanted.entries()) {
    const id = ids[index] ?? randomUUID()
    const written = before.find((row) => row.id === id)
    if (written) {
      rows.push(written)
      continue
    }
    const isPrivate = isPrivateRequest(type, said.private)
    const mails: Effect[] = [
      {
        key: `new-request:${id}`,
        kind: 'mail',
        mail: 'new-request',
        subject: id,
        variant: wanted.length,
      },
    ]
    const insert = () =>
      insertWithEffects(req, {
        audit: {
          action: 'request.sent',
          agency: agency.id,
          client: client.id,
          detail: { private: isPrivate, type },
        },
        effects: index === 0 ? mails : [],
        id,
        insert: (carried) =>
          createRow(req, 'portalRequests', {
            ...described,
            ...carried,
            agency: agency.id,
            client: client.id,
            dueDate: said.dueDate ?? null,
            ...(part ? { massSend: part.massSend } : {}),
            remindAt: nextReminder(said.dueDate, { after: now, reminders, timeZone }),
            note: said.note ?? null,
            private: isPrivate,
            requestedAt,
            requestedBy: actor.id,
            status: 'pending',
            type,
          }),
        key: 'portalRequests',
        tell: { agency: agency.id, client: client.id, private: isPrivate, type: 'request' },
      })
    rows.push(isFixed ? await unlessThere(req, id, insert) : await insert())
  }
  return rows
}
