import type { Where } from 'payload'

import type { AuditAction } from '../../contract/auditEvents.js'
import type { ID } from '../../core/ids.js'
import { MAIL_PROBLEMS, type AnswerTime } from '../../core/kinds.js'
import type { Source } from '../../core/source.js'
import { END_REASONS } from '../../core/status/connection.js'
import { REQUEST_TYPES, type RequestType } from '../../core/status/request.js'
import { answerableSince } from '../../core/waits.js'
import { countDistinct, countRows, listRows } from '../../data/store.js'

/** What is counted: an agency from one moment until, but without, another one. */
export type Span = {
  agency: ID
  end: string
  now: Date
  start: string
  timeZone: null | string | undefined
}

const during = (field: string, { end, start }: Span): Where[] => [
  { [field]: { greater_than_equal: start } },
  { [field]: { less_than: end } },
]

const NOT_ACCEPTED: Where = { connectedAt: { exists: false } }

/** What became of the invitations of the span: each is in one of four. */
const countInvitations = async (source: Source, span: Span) => {
  const sent: Where[] = [{ agency: { equals: span.agency } }, ...during('invitedAt', span)]
  const count = (...these: Where[]): Promise<number> =>
    countRows(source, 'portalConnections', { and: [...sent, ...these] })
  const now = span.now.toISOString()
  const isPending: Where = { status: { equals: 'invite-pending' } }
  const [accepted, pending, expired, canceled] = await Promise.all([
    count({ connectedAt: { exists: true } }),
    count(isPending, { expiresAt: { greater_than: now } }),
    // One that is over and that the sweep has not come to yet is over all the same.
    count(NOT_ACCEPTED, {
      or: [
        { endReason: { equals: 'expired' } },
        { and: [isPending, { expiresAt: { less_than_equal: now } }] },
      ],
    }),
    count(NOT_ACCEPTED, {
      endReason: { in: END_REASONS.filter((reason) => reason !== 'expired') },
    }),
  ])
  return { accepted, canceled, expired, pending, sent: accepted + canceled + expired + pending }
}

/** The number of days within which half of them were done. Sorted and found by the database. */
const medianDays = async (
  source: Source,
  done: Where,
  completed: number,
): Promise<null | number> => {
  if (completed === 0) return null
  const [row] = await listRows(source, 'portalRequests', done, {
    limit: 1,
    page: Math.ceil(completed / 2),
    select: { daysToFulfil: true },
    sort: 'daysToFulfil',
  })
  return row?.daysToFulfil ?? null
}

const countRequests = async (source: Source, span: Span, type: RequestType) => {
  const owned: Where[] = [{ agency: { equals: span.agency } }, { type: { equals: type } }]
  const done: Where = {
    and: [...owned, ...during('completedAt', span), { daysToFulfil: { exists: true } }],
  }
  const [asked, completed] = await Promise.all([
    countRows(source, 'portalRequests', { and: [...owned, ...during('requestedAt', span)] }),
    countRows(source, 'portalRequests', done),
  ])
  return { asked, completed, medianDays: await medianDays(source, done, completed), type }
}

/** What clients wrote in the span, by how long it waited. Those of the last two days may still be answered in time. */
const countMessages = async (source: Source, span: Span) => {
  const received: Where[] = [
    { agency: { equals: span.agency } },
    { direction: { equals: 'to-staff' } },
    ...during('createdAt', span),
  ]
  const count = (...these: Where[]): Promise<number> =>
    countRows(source, 'portalMessages', { and: [...received, ...these] })
  const answered = (time: AnswerTime): Promise<number> => count({ answered: { equals: time } })
  const since = answerableSince(span.timeZone, span.now).toISOString()
  const unanswered: Where = { answered: { exists: false } }
  const [inTime, later, waiting, overdue] = await Promise.all([
    answered('in-two-days'),
    answered('later'),
    count(unanswered, { createdAt: { greater_than_equal: since } }),
    count(unanswered, { createdAt: { less_than: since } }),
  ])
  return { inTime, later, overdue, received: inTime + later + waiting + overdue, waiting }
}

const countFailedMails = async (source: Source, span: Span) => {
  const [refused, unreachable] = await Promise.all(
    MAIL_PROBLEMS.map((problem) =>
      countRows(source, 'portalOutbox', {
        and: [
          { agency: { equals: String(span.agency) } },
          { problem: { equals: problem } },
          ...during('failedAt', span),
        ],
      }),
    ),
  )
  return { refused: refused ?? 0, unreachable: unreachable ?? 0 }
}

/** Accounts that were connected when the span was over, and whose clients signed in during it. */
const countAccounts = async (source: Source, span: Span) => {
  const owned: Where = { agency: { equals: span.agency } }
  const count = (...these: Where[]): Promise<number> =>
    countRows(source, 'portalConnections', { and: [owned, ...these] })
  const [connected, joined, signedIn] = await Promise.all([
    count(
      { connectedAt: { less_than: span.end } },
      {
        or: [{ status: { equals: 'connected' } }, { endedAt: { greater_than_equal: span.end } }],
      },
    ),
    count(...during('connectedAt', span)),
    countDistinct(source, 'portalAuditEvents', 'clientID', {
      and: [
        owned,
        { action: { equals: 'sign-in.done' satisfies AuditAction } },
        ...during('at', span),
        { outcome: { equals: 'done' } },
      ],
    }),
  ])
  return { connected, joined, signedIn }
}

/**
 * The figures of a report, all counted by the database in the same number of statements, each by an
 * index that begins with the agency.
 */
export const countFigures = async (source: Source, span: Span) => {
  const [invitations, requests, messages, mails, accounts] = await Promise.all([
    countInvitations(source, span),
    Promise.all(REQUEST_TYPES.map((type) => countRequests(source, span, type))),
    countMessages(source, span),
    countFailedMails(source, span),
    countAccounts(source, span),
  ])
  return { accounts, invitations, mails, messages, requests }
}
