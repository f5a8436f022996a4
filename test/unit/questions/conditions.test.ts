import { expect, test } from 'vitest'

import { askedAnswers, shownQuestions } from '../../../src/core/questions/asked.js'
import { answersIn, holds } from '../../../src/core/questions/conditions.js'
import type { Question } from '../../../src/core/questions/question.js'
import { scoresOf } from '../../../src/core/questions/score.js'

const ask = (name: string, more: Partial<Question> = {}): Question => ({
  label: { en: name },
  name,
  type: 'yes-no',
  ...more,
})
const yes = (question: string) => ({ is: 'equals' as const, question, value: 'yes' })
const shown = (questions: Question[], answers: object) =>
  shownQuestions(questions, answersIn(answers)).map(({ name }) => name)

test('what hangs on a hidden question is hidden with it, whatever was answered to that one', () => {
  const chain = [ask('a'), ask('b', { showIf: [yes('a')] }), ask('c', { showIf: [yes('b')] })]
  expect(shown(chain, { a: 'yes', b: 'yes' })).toEqual(['a', 'b', 'c'])
  expect(shown(chain, { a: 'no', b: 'yes' })).toEqual(['a'])
})

test('a stored cycle hides its questions and ends', () => {
  const cycle = [ask('a', { showIf: [yes('b')] }), ask('b', { showIf: [yes('a')] })]
  expect(shown(cycle, { a: 'yes', b: 'yes' })).toEqual([])
})

test('conditions compare by the kind of the answer, and hold about nothing unanswered', () => {
  const about = (is: Parameters<typeof holds>[0]['is'], value: string, answer?: unknown) =>
    holds({ is, question: 'q', value }, new Map([['q', answer]]))
  expect(about('answered', '', 0)).toBe(true)
  expect(about('equals', '3', 3)).toBe(true)
  expect(about('includes', 'x', ['y', 'x'])).toBe(true)
  expect(about('equals', 'x', ['x'])).toBe(true)
  expect(about('more-than', '2', 3)).toBe(true)
  expect(about('more-than', '2', [1, 2, 3])).toBe(true)
  expect(about('less-than', '2026-01-01', '2025-12-31')).toBe(true)
  expect(about('more-than', '2', 'many')).toBe(false)
  expect(about('not-equals', 'x', 'y')).toBe(true)
  for (const is of ['answered', 'equals', 'not-equals', 'includes', 'less-than'] as const)
    for (const nothing of [undefined, null, '', []]) expect(about(is, 'x', nothing)).toBe(false)
})

test('any of several conditions can be enough', () => {
  const either = ask('c', { showIf: [yes('a'), yes('b')], showWhen: 'any' })
  expect(shown([ask('a'), ask('b'), either], { b: 'yes' })).toEqual(['a', 'b', 'c'])
  expect(shown([ask('a'), ask('b'), { ...either, showWhen: 'all' }], { b: 'yes' })).toHaveLength(2)
})

test('what counts are answers to what is asked, in rows of groups too; rows without any are none', () => {
  const rows = ask('rows', {
    asks: [ask('in'), ask('hidden', { showIf: [yes('in')], type: 'text' })],
    type: 'group',
  })
  const many = ask('many', { showIf: [{ is: 'more-than', question: 'rows', value: '1' }] })
  const answers = { many: 'yes', rows: [{ hidden: 'old', in: 'no' }, { hidden: 'old' }] }
  expect(shown([rows, many], answers)).toEqual(['rows'])
  expect(Object.fromEntries(askedAnswers([rows, many], answersIn(answers)))).toEqual({
    rows: [{ in: 'no' }],
  })
  const before = ask('rows', { asks: [ask('hidden', { showIf: [yes('top')] })], type: 'group' })
  const hangs = { rows: [{ hidden: 'yes' }], top: 'no' }
  expect(askedAnswers([ask('top'), before], answersIn(hangs)).get('rows')).toEqual([])
})

test('a score adds points of choices, numbers, rows and rules, and says what they mean', () => {
  const options = [
    { label: { en: 'A' }, score: 0.1, value: 'a' },
    { label: { en: 'B' }, score: 0.2, value: 'b' },
  ]
  const questions = [
    ask('choice', { options, type: 'multiselect' }),
    ask('out'),
    ask('kids', { asks: [ask('age', { type: 'number' })], type: 'group' }),
  ]
  const bands = [
    { label: { en: 'Low' }, to: 7 },
    { from: 7.001, label: { en: 'High' }, text: { en: 'Call them' } },
  ]
  const rules = [{ ...yes('out'), points: 2 }]
  const score = { add: ['choice', 'age'], bands, label: { en: 'Need' }, name: 'need', rules }
  const answers = { choice: ['a', 'b'], kids: [{ age: 3 }, { age: 4 }, {}], out: 'yes' }
  expect(scoresOf({ questions, scores: [score] }, answersIn(answers))).toEqual([
    {
      band: { label: { en: 'High' }, text: { en: 'Call them' } },
      label: { en: 'Need' },
      name: 'need',
      points: 9.3,
      showToClient: false,
    },
  ])
})
