import type { PayloadRequest, Where } from 'payload'

import { getContext } from '../../config/context.js'
import { dayIn, type Day } from '../../core/day.js'
import { toID, type ID } from '../../core/ids.js'
import { answersIn, type Answers } from '../../core/questions/conditions.js'
import { rowQuestions, type Question, type QuestionSet } from '../../core/questions/question.js'
import { scoresOf, type ScoreResult } from '../../core/questions/score.js'
import { agencyOf } from '../../data/agencyOf.js'
import { listRows } from '../../data/store.js'
import { checkAnswers } from './checkAnswers.js'
import type { About } from './checked.js'

/** More files than any set of answers names. */
const MOST_NAMED = 200

const idOf = (file: unknown): string[] => {
  const id: unknown = typeof file === 'object' ? answersIn(file).get('id') : file
  return typeof id === 'string' && id !== '' && id.length <= 64 ? [id] : []
}

/** Ids of the files that answers name, whatever else they hold. */
export const namedFiles = (questions: readonly Question[], values: Answers): string[] =>
  questions.flatMap((question) => {
    const value = values.get(question.name)
    if (question.type === 'file') return [value].flat().flatMap(idOf)
    return question.type === 'group' && Array.isArray(value)
      ? value
          .slice(0, MOST_NAMED)
          .flatMap((row) => namedFiles(rowQuestions(question), answersIn(row)))
      : []
  })

type Of = {
  agency: ID | null
  client: ID | null
  /** Where else a file that is named has to belong to: the request or task that asks for it. */
  where?: Where
}

/**
 * What answers of a client are looked at with: today where the agency is, and the names of those of
 * the named files that are this client's.
 */
export const aboutAnswers = async (
  req: PayloadRequest,
  { questions, values }: { questions: readonly Question[]; values: Answers },
  { agency, client, where }: Of,
): Promise<About & { today: Day }> => {
  const named = namedFiles(questions, values).slice(0, MOST_NAMED)
  const [row, documents] = await Promise.all([
    agency === null ? null : agencyOf(req, agency),
    named.length === 0 || client === null
      ? []
      : listRows(
          req,
          'clientDocuments',
          {
            and: [
              { id: { in: named } },
              // guard: files-of-the-same-client
              { client: { equals: client } },
              { takenBackAt: { exists: false } },
              ...(where ? [where] : []),
            ],
          },
          { limit: MOST_NAMED, select: { name: true } },
        ),
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
