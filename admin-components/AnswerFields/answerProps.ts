import type { ReactNode } from 'react'

import type { Question } from '../../src/core/questions/question.js'

export type AnswerValues = Readonly<Record<string, unknown>>

/** What one question is answered with. */
export type OneAnswer = {
  /** Under which the server says what is wrong with it. */
  name: string
  onChange: (value: unknown) => void
  question: Question
  value: unknown
}

/** What several questions are answered with. */
export type ManyAnswers = {
  onChange: (values: AnswerValues) => void
  questions: readonly Question[]
  values: AnswerValues
  /** Before the names of the questions. */
  within: string
}

/** Asks several questions: handed to what holds some in turn. */
export type AsksMany = (answers: ManyAnswers) => ReactNode
