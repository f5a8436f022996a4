import type { PayloadRequest } from 'payload'

import { createFormats } from '../../core/format.js'
import { localized } from '../../core/localized.js'
import { toldAnswers } from '../../core/questions/answerText.js'
import { answersIn } from '../../core/questions/conditions.js'
import { scoresOf } from '../../core/questions/score.js'
import { toID } from '../../core/ids.js'
import { agencyOf } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { translatorFor } from '../../language/translatorFor.js'
import { wordsOf } from '../questions/index.js'

/** How an answer differs from the one before it. */
export const ANSWER_CHANGES = ['new', 'changed', 'gone'] as const

export type TaskAnswerTold = {
  /** What was answered before; null where nothing was. */
  before: null | string
  change: (typeof ANSWER_CHANGES)[number] | null
  label: string
  name: string
  value: string
}

export type ToldScore = { band: null | string; label: string; points: number; text: null | string }

/** Answers to a task in words, with the questions as they were asked. */
export type ToldTask = {
  answers: TaskAnswerTold[]
  /** Before those that stand now, the newest first. */
  earlier: { answers: { label: string; value: string }[]; submittedAt: string }[]
  locale: string
  scores: ToldScore[]
}

/**
 * Answers to a task as a reader sees them, each beside what was answered before it.
 * @param locale of the reader; days and numbers are those of the task's agency
 */
export const toldTask = async (
  req: PayloadRequest,
  task: Row<'caseTasks'>,
  locale: string,
): Promise<ToldTask> => {
  const agency = toID(task.agency)
  const timeZone = (agency === null ? null : await agencyOf(req, agency))?.timeZone ?? undefined
  const t = translatorFor(req, locale)
  const words = wordsOf({ format: createFormats({ locale, timeZone }), locale, t })
  const questions = task.questions ?? []
  const told = (answers: unknown) => toldAnswers(questions, answers, words)
  const sent = task.submittedAt ? told(task.answers) : []
  const earlier = (task.earlier ?? []).toReversed()
  const [last] = earlier
  const before = new Map(last ? told(last.answers).map((one) => [one.name, one]) : [])
  const changeOf = (name: string, value: string): TaskAnswerTold['change'] => {
    if (!last) return null
    const was = before.get(name)
    if (!was) return 'new'
    return was.value === value ? null : 'changed'
  }
  const now = sent.map(({ label, name, value }): TaskAnswerTold => {
    const change = changeOf(name, value)
    return {
      before: change === 'changed' ? (before.get(name)?.value ?? null) : null,
      change,
      label,
      name,
      value,
    }
  })
  const there = new Set(sent.map(({ name }) => name))
  const gone = [...before.values()]
    .filter(({ name }) => !there.has(name))
    .map(({ label, name, value }): TaskAnswerTold => ({
      before: value,
      change: 'gone',
      label,
      name,
      value: t('client.noAnswer'),
    }))
  const results = task.submittedAt
    ? scoresOf({ questions, scores: task.scores ?? [] }, answersIn(task.answers))
    : []
  return {
    answers: [...now, ...gone],
    earlier: earlier.map(({ answers, submittedAt }) => ({
      answers: told(answers).map(({ label, value }) => ({ label, value })),
      submittedAt,
    })),
    locale,
    scores: results.map(({ band, label, points }) => ({
      band: band ? localized(band.label, locale) : null,
      label: localized(label, locale),
      points,
      text: band?.text ? localized(band.text, locale) : null,
    })),
  }
}
