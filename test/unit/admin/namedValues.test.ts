import { expect, test } from 'vitest'

import { namedValues } from '../../../admin-components/ReadOnlyValuesField/namedValues.js'

const questions = [
  { label: { en: 'Where did you sleep?', es: '¿Dónde durmió?' }, name: 'slept', type: 'text' },
  {
    label: { en: 'What do you need?' },
    name: 'needs',
    options: [{ label: { en: 'A bed', es: 'Una cama' }, value: 'bed' }],
    type: 'multiselect',
  },
]

test('answers stand under their questions, in the order they were asked, in the language of the reader', () => {
  const value = { needs: ['bed'], slept: 'Outside' }
  expect(namedValues({ locale: 'es', questions, value })).toEqual([
    { name: '¿Dónde durmió?', text: 'Outside' },
    { name: 'What do you need?', text: 'Una cama' },
  ])
})

test('a value without a question goes by its key, last', () => {
  const value = { other: 3, slept: 'Inside' }
  expect(namedValues({ locale: 'en', questions, value }).map(({ name }) => name)).toEqual([
    'Where did you sleep?',
    'other',
  ])
})

test('nothing is shown where there is nothing', () => {
  expect(namedValues({ locale: 'en', questions, value: null })).toEqual([])
})
