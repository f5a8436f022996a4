import type { PayloadRequest } from 'payload'

import { createFormats } from '../../core/format.js'
import type { ID } from '../../core/ids.js'
import { visibleRows } from '../../data/store.js'
import { translatorFor } from '../../language/translatorFor.js'
import { namedAnswers } from '../questions/index.js'

/** More than anybody has answered; a bound all the same. */
const MOST = 200

type Answered = { at: string; row: Parameters<typeof namedAnswers>[1] }

/** What is kept of assessments, and of tasks of cases once they are done. */
const answered = async (req: PayloadRequest, client: ID): Promise<Answered[]> => {
  const of = { client: { equals: client } }
  const [responses, tasks] = await Promise.all([
    visibleRows(
      req,
      'assessmentResponses',
      { and: [of, { replacedAt: { exists: false } }] },
      { limit: MOST, sort: '-assessmentDate' },
    ),
    visibleRows(
      req,
      'caseTasks',
      { and: [of, { completedAt: { exists: true } }] },
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
 * question the newest. Read as the person behind `req` may see it, so nobody reads through a plan
 * what is private elsewhere. What else asks clients is put in here.
 */
export const answersOf = async (
  req: PayloadRequest,
  { client, locale }: { client: ID; locale: string },
): Promise<ReadonlyMap<string, string>> => {
  const telling = {
    format: createFormats({ locale, timeZone: undefined }),
    locale,
    t: translatorFor(req, locale),
  }
  const answers = new Map<string, string>()
  for (const { row } of await answered(req, client))
    for (const { name, value } of namedAnswers(telling, row))
      if (!answers.has(name)) answers.set(name, value)
  return answers
}
