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

const words = {
  no: 'No',
  none: 'No answer',
  points: (points: string) => `${points} points`,
  signed: (name: string) => `Signed by ${name}`,
  signedOnPaper: (name: string) => `On paper: ${name}`,
  yes: 'Yes',
}

test('answers stand under their questions, in the order they were asked, in the language of the reader', () => {
  const value = { needs: ['bed'], slept: 'Outside' }
  expect(namedValues({ locale: 'es', questions, value, words })).toEqual([
    { name: '¿Dónde durmió?', text: 'Outside' },
    { name: 'What do you need?', text: 'Una cama' },
  ])
})

test('a value without a question goes by its key, last', () => {
  const value = { other: 3, slept: 'Inside' }
  expect(namedValues({ locale: 'en', questions, value, words }).map(({ name }) => name)).toEqual([
    'Where did you sleep?',
    'other',
  ])
})

test('nothing is shown where there is nothing', () => {
  expect(namedValues({ locale: 'en', questions, value: null, words })).toEqual([])
})

test('addresses, files, signatures, rows and results of scores are told in words', () => {
  const label = (en: string) => ({ en })
  const asked = [
    { label: label('Home'), name: 'home', type: 'address' },
    { label: label('Lease'), name: 'lease', type: 'file' },
    { label: label('Name'), name: 'sign', type: 'signature' },
    {
      asks: [{ label: label('Age'), name: 'age', type: 'number' }],
      label: label('Children'),
      name: 'kids',
      type: 'group',
    },
  ]
  const value = {
    home: { city: 'Riverton', postalCode: '92501', state: 'CA', street: '9 Pier' },
    kids: [{ age: 3 }, { age: 1200 }],
    lease: [{ id: 'x', name: 'lease.pdf' }],
    sign: { signed: true, signedName: 'Ana Ruiz' },
  }
  expect(namedValues({ locale: 'en', questions: asked, value, words })).toEqual([
    { name: 'Home', text: '9 Pier\nRiverton, CA 92501' },
    { name: 'Lease', text: 'lease.pdf' },
    { name: 'Name', text: 'Signed by Ana Ruiz' },
    { name: 'Children', text: '1.\nAge – 3\n2.\nAge – 1,200' },
  ])
  const band = { label: label('High'), text: label('Call them') }
  const results = [{ band, label: label('Need'), name: 'need', points: 9, showToClient: false }]
  expect(namedValues({ locale: 'en', questions: null, value: results, words })).toEqual([
    { name: 'Need', text: '9 points – High\nCall them' },
  ])
})
