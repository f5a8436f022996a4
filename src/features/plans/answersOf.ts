import type { PayloadRequest, Where } from 'payload'

import { createFormats } from '../../core/format.js'
import type { ID } from '../../core/ids.js'
import { visibleRows } from '../../data/store.js'
import { translatorFor } from '../../language/translatorFor.js'
import { namedAnswers } from '../questions/index.js'

/** More than anybody has answered; a bound all the same. */
const MOST = 200

type Asked = {
  /** Of the plan. */
  agency: ID
  client: ID
  locale: string
  /** Whether the plan is. */
  private: boolean
}

type Answered = { at: string; row: Parameters<typeof namedAnswers>[1] }

/** What is kept of assessments, and of tasks of cases once they are done. */
const answered = async (
  req: PayloadRequest,
  { agency, client, private: isPrivate }: Pick<Asked, 'agency' | 'client' | 'private'>,
): Promise<Answered[]> => {
  const shared: Where = { private: { not_equals: true } }
  const conditions: Where[] = [
    { client: { equals: client } },
    // Super users of the installation see what is private to any agency; who reads the plan does not
    // guard: plans-tell-nothing-private
    isPrivate ? { or: [shared, { agency: { equals: agency } }] } : shared,
  ]
  const [responses, tasks] = await Promise.all([
    visibleRows(
      req,
      'assessmentResponses',
      { and: [...conditions, { replacedAt: { exists: false } }] },
      { limit: MOST, sort: '-assessmentDate' },
    ),
    visibleRows(
      req,
      'caseTasks',
      {
        and: [
          ...conditions,
          { completedAt: { exists: true } },
          // guard: plans-tell-what-clients-see
          { shownToClient: { equals: true } },
        ],
      },
      { limit: MOST, sort: '-completedAt' },
    ),
  ])
  return [
    ...responses.map((row) => ({ at: row.assessmentDate, row })),
    ...tasks.map(({ answers, completedAt, questions }) => ({
      at: completedAt ?? '',
      row: { answers, questions },
    })),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
}

/**
 * What a client has answered so far, in words, by the name of the question: of several answers to one
 * question the newest. Read as the person behind `req` may see it. A plan is read by its client and,
 * unless it is private, by other agencies: what staff answered among themselves is in none, and what
 * is private in private ones of the same agency alone. What else asks clients is put in here.
 */
export const answersOf = async (
  req: PayloadRequest,
  { agency, client, locale, private: isPrivate }: Asked,
): Promise<ReadonlyMap<string, string>> => {
  const telling = {
    format: createFormats({ locale, timeZone: undefined }),
    locale,
    t: translatorFor(req, locale),
  }
  const answers = new Map<string, string>()
  for (const { row } of await answered(req, { agency, client, private: isPrivate }))
    for (const { name, value } of namedAnswers(telling, row))
      if (!answers.has(name)) answers.set(name, value)
  return answers
}
