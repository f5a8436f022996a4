import { expect, test } from 'vitest'

import { checkScores } from '../../../src/core/questions/checkScores.js'
import { checkQuestions } from '../../../src/core/questions/checkSet.js'
import type { Condition, Question } from '../../../src/core/questions/question.js'

const ask = (name: string, more: Partial<Question> = {}): Question => ({
  label: { en: name },
  name,
  type: 'text',
  ...more,
})
const when = (question: string, value = 'yes', is: Condition['is'] = 'equals'): Condition => ({
  is,
  question,
  value,
})
const option = (value: string) => ({ label: { en: value }, value })
const codes = (...questions: Question[]) => checkQuestions(questions).map(({ code }) => code)

test('a whole set has nothing wrong with it', () => {
  const inner = [ask('first'), ask('age', { max: '120', min: '0', type: 'number' })]
  expect(
    codes(
      ask('intro', { type: 'section' }),
      ask('children', { type: 'yes-no' }),
      ask('kids', { maxRows: 5, asks: inner, showIf: [when('children')], type: 'group' }),
      ask('born', { max: 'today', min: '1900-01-01', prefill: 'dateOfBirth', type: 'date' }),
      ask('race', { list: 'raceEthnicity', type: 'multiselect', writesTo: 'raceEthnicity' }),
    ),
  ).toEqual([])
})

test('a condition looks at an earlier question alone: no cycle can be written', () => {
  const both = [
    ask('a', { showIf: [when('b')], type: 'yes-no' }),
    ask('b', { showIf: [when('a')], type: 'yes-no' }),
  ]
  expect(checkQuestions(both)).toEqual([{ code: 'CONDITION_LATER', name: 'a', other: 'b' }])
  expect(codes(ask('a', { showIf: [when('a')] }))).toEqual(['CONDITION_LATER'])
  expect(codes(ask('title', { type: 'section' }), ask('b', { showIf: [when('title')] }))).toEqual([
    'CONDITION_LATER',
  ])
})

test('a question in a group looks at its own row and at what stands before the group', () => {
  const inside = ask('b', { showIf: [when('a'), when('outer')] })
  const group = ask('g', { asks: [ask('a', { type: 'yes-no' }), inside], type: 'group' })
  expect(codes(ask('outer', { type: 'yes-no' }), group)).toEqual([])
  // Of which row would it be?
  expect(codes(ask('outer', { type: 'yes-no' }), group, ask('c', { showIf: [when('a')] }))).toEqual(
    ['CONDITION_LATER'],
  )
})

test('a condition waits for an answer that can be given', () => {
  const select = ask('s', { options: [option('x')], type: 'select' })
  expect(codes(select, ask('b', { showIf: [when('s', 'y')] }))).toEqual(['CONDITION_VALUE'])
  expect(codes(select, ask('b', { showIf: [when('s', 'x')] }))).toEqual([])
  expect(
    codes(ask('n', { type: 'number' }), ask('b', { showIf: [when('n', 'many', 'more-than')] })),
  ).toEqual(['CONDITION_VALUE'])
})

test('names, choices, limits, groups and fields of the record are looked at', () => {
  expect(codes(ask('a'), ask('g', { asks: [ask('a')], type: 'group' }))).toEqual(['NAME_TWICE'])
  expect(codes(ask('a', { type: 'select' }))).toEqual(['OPTIONS_MISSING'])
  expect(codes(ask('a', { list: 'nothing', type: 'select' }))).toEqual(['LIST_UNKNOWN'])
  expect(codes(ask('a', { options: [option('x'), option('x')], type: 'select' }))).toEqual([
    'OPTION_TWICE',
  ])
  expect(codes(ask('a', { max: '1', min: '2', type: 'number' }))).toEqual(['LIMITS_BACKWARDS'])
  expect(codes(ask('a', { max: 'soon', type: 'date' }))).toEqual(['LIMIT_KIND'])
  expect(codes(ask('a', { max: '-1' }))).toEqual(['LIMIT_KIND'])
  expect(codes(ask('g', { asks: [ask('t', { type: 'section' })], type: 'group' }))).toEqual([
    'GROUP_EMPTY',
  ])
  const deep = ask('h', { asks: [ask('x')], type: 'group' })
  expect(codes(ask('g', { asks: [deep], type: 'group' }))).toContain('GROUP_IN_GROUP')
  expect(codes(ask('a', { prefill: 'ssn' }))).toEqual(['FIELD_KIND'])
  expect(codes(ask('a', { type: 'number', writesTo: 'phone' }))).toEqual(['FIELD_KIND'])
})

test('what is no list of questions is no fault of the definition', () => {
  for (const value of [null, undefined, 3, 'x', {}, [null, 3, 'x', {}]])
    expect(checkQuestions(value)).toEqual([])
})

test('bands of a score do not overlap, and it counts what has points', () => {
  const questions = [ask('n', { type: 'number' }), ask('t'), ask('yes', { type: 'yes-no' })]
  const band = (from: number | null, to: number | null) => ({ from, label: { en: 'x' }, to })
  const score = (more: object) => ({ add: ['n'], label: { en: 's' }, name: 's', ...more })
  const check = (...scores: object[]) => checkScores(scores, questions).map(({ code }) => code)
  expect(check(score({ bands: [band(null, 3), band(4, null)] }))).toEqual([])
  expect(check(score({ bands: [band(null, 3), band(3, null)] }))).toEqual(['BANDS_OVERLAP'])
  expect(check(score({ bands: [band(5, 3)] }))).toEqual(['BAND_BACKWARDS'])
  expect(check(score({ add: ['t'] }))).toEqual(['SCORE_QUESTION'])
  expect(check(score({ add: [] }))).toEqual(['SCORE_NOTHING'])
  expect(check(score({ add: [], rules: [{ ...when('yes'), points: 2 }] }))).toEqual([])
  expect(check(score({ rules: [{ ...when('gone'), points: 2 }] }))).toEqual(['SCORE_QUESTION'])
  expect(check(score({}), score({}))).toEqual(['SCORE_NAME_TWICE'])
})
