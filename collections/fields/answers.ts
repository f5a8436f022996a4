import type { Field, FieldHook } from 'payload'

import { getActor } from '../../access/actor.js'
import { LAYOUTS } from '../../src/core/questions/question.js'
import { staffOnly } from './readers.js'
import { valuesField } from './simple.js'

const byServer = { create: () => false, update: () => false }

type Kept = { showToClient?: boolean }

/** Of results a client reads those that their author shows to clients, and of staff all. */
const shownToReader: FieldHook = ({ overrideAccess, req, value }) => {
  const results = (value ?? null) as null | readonly Kept[]
  if (overrideAccess === true || getActor(req).kind === 'staff' || !Array.isArray(results))
    return results
  // guard: results-as-their-author-says
  return results.filter(({ showToClient }: Kept) => showToClient === true)
}

type Point = { options?: null | readonly Record<string, unknown>[] }

const withoutPoints = (question: Point & { asks?: null | readonly Point[] }): unknown => ({
  ...question,
  ...(question.options
    ? { options: question.options.map(({ label, value }) => ({ label, value })) }
    : {}),
  ...(question.asks ? { asks: question.asks.map(withoutPoints) } : {}),
})

/** As they were asked of a client: without what the choices count. */
export const withoutPointsForClients: FieldHook = ({ overrideAccess, req, value }) => {
  const questions = value as unknown
  if (overrideAccess === true || getActor(req).kind === 'staff' || !Array.isArray(questions))
    return questions
  // guard: no-points-in-answers
  return questions.map(withoutPoints)
}

/**
 * Answers to a set of questions, with the questions, their version, layout and scores as they were
 * when they were asked, and what the scores came to. `src/features/questions/keptAnswers.ts` checks and makes
 * them.
 */
export const answersFields = (): Field[] => [
  valuesField('answers', { required: true }),
  valuesField('results', {
    access: byServer,
    hooks: { afterRead: [shownToReader] },
  }),
  {
    name: 'questions',
    type: 'json',
    access: byServer,
    admin: { hidden: true },
    hooks: { afterRead: [withoutPointsForClients] },
  },
  {
    name: 'questionsVersion',
    type: 'number',
    access: byServer,
    admin: { position: 'sidebar', readOnly: true },
  },
  {
    name: 'layout',
    type: 'select',
    access: byServer,
    admin: { hidden: true },
    options: [...LAYOUTS],
  },
  { name: 'scores', type: 'json', access: { ...byServer, ...staffOnly }, admin: { hidden: true } },
]
