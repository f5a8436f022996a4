import type { Where } from 'payload'

import { getContext } from '../config/context.js'
import { noticeGroupOf } from '../contract/mails.js'
import { isAhead, isoIn, MINUTE } from '../core/clock.js'
import type { ID } from '../core/ids.js'
import { waysOfGroup, type NoticeWay } from '../core/notices.js'
import { endOfQuiet } from '../core/quietHours.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { changeRows } from '../data/changeRows.js'
import { changeRow, listRows } from '../data/store.js'
import { accountZone } from '../mail/readers.js'
import { noticeChoicesOf, takeTurn, type NoticeChoices } from './noticeChoices.js'
import { queueByWay } from './queueByWay.js'
import { openWays } from './reachOf.js'

type Outbox = Row<'portalOutbox'>

/** What becomes of a row: it leaves now, waits, or is wanted by nobody. */
export type Plan =
  | { choices: NoticeChoices | null; is: 'now'; row: Outbox }
  | { is: 'unwanted' }
  | { is: 'waits'; until: string }

/** More than anybody is told of between two notices. */
const MOST = 100

const quietUntil = async (
  source: Source,
  account: ID,
  choices: NoticeChoices | null,
): Promise<null | string> => {
  if (!choices?.quietFrom || !choices.quietUntil) return null
  const hours = { from: choices.quietFrom, until: choices.quietUntil }
  const now = getContext(source.payload).options.clock()
  const zone = await accountZone(source, account)
  return endOfQuiet(hours, zone, now)?.toISOString() ?? null
}

/** Until when the last notice stands for what is new; null where there was none just now. */
const groupedUntil = (source: Source, choices: NoticeChoices | null): null | string => {
  const { clock, notices } = getContext(source.payload).options
  const now = clock()
  if (!choices?.lastAt || isAhead(choices.lastAt, now)) return null
  const until = isoIn(new Date(choices.lastAt), notices.groupMinutes * MINUTE)
  return until > now.toISOString() ? until : null
}

const waysOf = (choices: NoticeChoices | null, { kind }: Outbox): readonly NoticeWay[] => {
  const group = noticeGroupOf(kind)
  return group === null ? ['mail'] : waysOfGroup(choices?.ways, group)
}

/** Notices to the same person that wait, because of quiet hours or because one had just left. */
const others = (source: Source, account: ID, { id }: Outbox): Promise<Outbox[]> =>
  listRows(
    source,
    'portalOutbox',
    {
      and: [
        { account: { equals: String(account) } },
        { state: { equals: 'queued' } },
        { way: { exists: false } },
        { id: { not_equals: id } },
      ],
    },
    { limit: MOST },
  )

/**
 * Decides about a notice when its time has come: whether the client wants it, whether it has to wait
 * (quiet hours, or something was told just now), and by which ways it goes. Whatever else waits for
 * the same person is told together with it, by all the ways that any of it was to go.
 */
export const planNotice = async (
  source: Source,
  row: Outbox,
  account: ID | undefined,
): Promise<Plan> => {
  if (account === undefined || noticeGroupOf(row.kind) === null || row.way)
    return { choices: null, is: 'now', row }
  const choices = await noticeChoicesOf(source, account)
  // guard: no-notice-to-who-wants-none
  if (waysOf(choices, row).length === 0) return { is: 'unwanted' }
  const { clock, notices } = getContext(source.payload).options
  // guard: quiet-hours-are-quiet
  const until = (await quietUntil(source, account, choices)) ?? groupedUntil(source, choices)
  if (until !== null) return { is: 'waits', until }
  const groups = notices.groupMinutes > 0
  // guard: one-notice-for-many
  if (groups && !(await takeTurn(source, account, choices)))
    return { is: 'waits', until: isoIn(clock(), notices.groupMinutes * MINUTE) }
  // Nobody who has no row yet was ever made to wait
  const waiting = choices === null ? [] : await others(source, account, row)
  const chosen = new Set([row, ...waiting].flatMap((one) => waysOf(choices, one)))
  const [way, ...more] = await openWays(source, account, { choices, chosen })
  const folds = waiting.filter((one) => waysOf(choices, one).length > 0).length
  // First, and done once by their keys: a process that dies in between starts over.
  for (const other of more)
    await queueByWay(source, { ...row, account: String(account), folds }, other)
  // What would come of it again if it had to be tried again
  if (!groups && way === 'mail' && folds === 0) return { choices, is: 'now', row }
  const mine: Where = { and: [{ id: { equals: row.id } }, { attempts: { equals: row.attempts } }] }
  const planned = await changeRow(source, 'portalOutbox', mine, {
    account: String(account),
    folds,
    way,
  })
  // The lease ran out, and somebody else has it
  if (!planned) return { is: 'waits', until: clock().toISOString() }
  const told: Where = { id: { in: waiting.map(({ id }) => id) } }
  if (waiting.length > 0)
    await changeRows(
      source,
      'portalOutbox',
      { and: [told, { state: { equals: 'queued' } }] },
      { state: 'canceled' },
    )
  return { choices, is: 'now', row: planned }
}
