import type { PayloadRequest, Where } from 'payload'

import { getContext } from '../../config/context.js'
import { dayIn, type Day } from '../../core/day.js'
import { toID, type ID } from '../../core/ids.js'
import { answersIn, type Answers } from '../../core/questions/conditions.js'
import type { Question, QuestionSet } from '../../core/questions/question.js'
import { scoresOf, type ScoreResult } from '../../core/questions/score.js'
import { agencyOf } from '../../data/agencyOf.js'
import { checkAnswers } from './checkAnswers.js'
import type { About } from './checked.js'
import { namedDocuments, type NamedIn } from './namedDocuments.js'

type Of = {
  agency: ID | null
  client: ID | null
  /** The row that keeps the answers. */
  namedIn?: NamedIn
  /** Where else a file that is named has to belong to: the request or task that asks for it. */
  where?: Where
}

/**
 * What answers of a client are looked at with: today where the agency is, and the names of those of
 * the named files that may stand in them.
 */
export const aboutAnswers = async (
  req: PayloadRequest,
  { questions, values }: { questions: readonly Question[]; values: Answers },
  { agency, client, ...of }: Of,
): Promise<About & { today: Day }> => {
  const [row, documents] = await Promise.all([
    agency === null ? null : agencyOf(req, agency),
    client === null ? [] : namedDocuments(req, { client, questions, values, ...of }),
  ])
  const { clock } = getContext(req.payload).options
  return {
    files: new Map(documents.map(({ id, name }) => [String(toID(id)), name])),
    today: dayIn(row?.timeZone, clock()),
  }
}

/** Answers as a row keeps them: checked, beside what was asked and what the scores came to. */
type KeptAnswers = Required<Pick<QuestionSet, 'layout' | 'scores'>> & {
  answers: Record<string, unknown>
  questions: readonly Question[]
  questionsVersion: number
  results: ScoreResult[]
}

/**
 * Answers to a set of questions as they are kept, whoever gives them.
 * @throws PortalError INVALID_INPUT (400), naming every question whose answer is wrong or missing
 */
export const answersAsKept = (
  { layout, questions, questionsVersion, scores }: QuestionSet,
  values: Answers,
  about: About,
): KeptAnswers => {
  const asked = questions ?? []
  const answers = checkAnswers(asked, values, about)
  return {
    answers,
    layout: layout ?? 'one-page',
    questions: asked,
    questionsVersion: questionsVersion ?? 1,
    results: scoresOf({ questions: asked, scores: scores ?? [] }, answersIn(answers)),
    scores: scores ?? [],
  }
}
