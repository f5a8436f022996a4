import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { optionValue, questionName, stepKey } from '../../../src/core/questions/names.js'
import { linesIn, relabelled } from '../../../admin-components/OptionsField/lines.js'

test.each([
  ['Where did you sleep last night?', 'where_did_you_sleep_last_night'],
  ['¿Dónde durmió anoche?', 'donde_durmio_anoche'],
  ['2nd phone', 'question_2nd_phone'],
  ['你好', 'question'],
  ['', 'question'],
])('a question "%s" is named %s', (label, name) => {
  expect(questionName(label)).toBe(name)
})

test('every name that is made can be kept, and no two are alike', () => {
  fc.assert(
    fc.property(fc.string(), (label) => {
      const first = questionName(label)
      const second = questionName(label, [first])
      expect(first).toMatch(/^[a-z][a-zA-Z0-9_]{0,49}$/)
      expect(second).toMatch(/^[a-z][a-zA-Z0-9_]{0,49}$/)
      expect(second).not.toBe(first)
    }),
  )
})

test('a step of a workflow has the name of its task in short, which can be kept, and no two are alike', () => {
  expect(stepKey('Read the leaflet')).toBe('read-the-leaflet')
  expect(stepKey('56 days')).toBe('step-56-days')
  fc.assert(
    fc.property(fc.string(), (name) => {
      const first = stepKey(name)
      const second = stepKey(name, [first])
      for (const key of [first, second]) expect(key).toMatch(/^[a-z][a-z0-9-]{0,49}$/)
      expect(second).not.toBe(first)
    }),
  )
})

test('what an option is kept as follows its text until somebody writes it by hand', () => {
  const said = (option: Parameters<typeof relabelled>[0], words: string) =>
    relabelled(option, { code: 'en', said: words, taken: [] })
  const first = said({ label: {}, value: '' }, 'With family')
  expect(first.value).toBe('with-family')
  expect(said(first, 'With friends').value).toBe('with-friends')
  expect(said({ ...first, value: 'kin' }, 'With friends').value).toBe('kin')
  expect(optionValue('With family', ['with-family'])).toBe('with-family-2')
})

test('a list that is pasted becomes its lines, without the marks it was written with', () => {
  expect(linesIn('- Dog\r\n• Cat\n\n3. Bird\nb) Fish\n')).toEqual(['Dog', 'Cat', 'Bird', 'Fish'])
})
