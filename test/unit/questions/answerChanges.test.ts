import { expect, test } from 'vitest'

import { answerChanges } from '../../../src/core/questions/answerChanges.js'

const ask = (name: string, en = name) => ({ label: { en }, name, type: 'text' })

test('what was answered otherwise is told, whatever else stayed', () => {
  const questions = [ask('a'), ask('b'), ask('c'), ask('d')]
  const before = { answers: { a: 'x', b: ['1', '2'], c: 'gone', e: 'never asked' }, questions }
  const after = { answers: { a: 'x', b: ['1'], d: 'new' }, questions }
  expect(answerChanges(before, after)).toEqual({
    added: [],
    answered: ['b', 'c', 'd'],
    removed: [],
    reworded: [],
  })
})

test('questions that came, went or were reworded are no answers that differ', () => {
  const before = { answers: { a: '1', b: '2' }, questions: [ask('a', 'Old words'), ask('b')] }
  const after = { answers: { a: '1', c: '3' }, questions: [ask('a', 'New words'), ask('c')] }
  expect(answerChanges(before, after)).toEqual({
    added: [{ label: { en: 'c' }, name: 'c' }],
    answered: [],
    removed: [{ label: { en: 'b' }, name: 'b' }],
    reworded: [{ label: { en: 'New words' }, name: 'a', was: { en: 'Old words' } }],
  })
})

test('answers of before there were questions with them are compared with nothing', () => {
  expect(answerChanges({ answers: { a: '1' }, questions: null }, { answers: {} })).toEqual({
    added: [],
    answered: [],
    removed: [],
    reworded: [],
  })
})
