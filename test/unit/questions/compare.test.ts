import { expect, test } from 'vitest'

import { compareSets } from '../../../src/core/questions/compareSets.js'
import { readSet } from '../../../src/core/questions/readSet.js'

const ask = (name: string, en = name, more: object = {}) => ({
  label: { en },
  name,
  type: 'text',
  ...more,
})
const set = (questions: readonly object[], more: object = {}) => readSet({ questions, ...more }).set

test('the same questions have no changes, whatever ids and empty parts they are kept with', () => {
  const stored = [{ ...ask('a'), help: null, id: 'x', options: [], required: false, showIf: [] }]
  expect(compareSets(set(stored), set([ask('a')]))).toEqual({
    added: [],
    changed: [],
    isReordered: false,
    layout: false,
    removed: [],
    renamed: [],
    scores: false,
  })
})

test('what is new, gone, reworded and moved is told by the names of questions', () => {
  const before = set([ask('a'), ask('b', 'Before'), ask('c')])
  const after = set([ask('d'), ask('b', 'After', { required: true }), ask('a')], {
    layout: 'one-question-a-page',
    scores: [{ add: ['b'], label: { en: 'S' }, name: 's' }],
  })
  expect(compareSets(before, after)).toMatchObject({
    added: [{ name: 'd' }],
    changed: [{ name: 'b', parts: ['label', 'required'] }],
    isReordered: true,
    layout: true,
    removed: [{ name: 'c' }],
    renamed: [],
    scores: true,
  })
})

test('a question under another name is removed and added, and it is said which', () => {
  const changes = compareSets(set([ask('pets', 'Pets?')]), set([ask('animals', 'Pets?')]))
  expect(changes).toMatchObject({
    added: [{ name: 'animals' }],
    removed: [{ name: 'pets' }],
    renamed: [{ from: 'pets', to: 'animals' }],
  })
})

test('questions in a group are compared by themselves', () => {
  const group = (asks: readonly object[]) => [{ ...ask('kids'), asks, type: 'group' }]
  const changes = compareSets(
    set(group([ask('age')])),
    set(group([ask('age', 'How old?'), ask('name')])),
  )
  expect(changes).toMatchObject({
    added: [{ name: 'name' }],
    changed: [{ name: 'age', parts: ['label'] }],
    removed: [],
  })
})
