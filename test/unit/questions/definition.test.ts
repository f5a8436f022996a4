import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  questionsDefinition,
  definitionText,
  MOST_DEFINITION_BYTES,
  readDefinition,
} from '../../../src/core/questions/definition.js'
import { MOST_QUESTIONS, type Question } from '../../../src/core/questions/question.js'

const text = fc.string({ maxLength: 20, minLength: 1 })
const texts = fc.record({ en: text, es: text })
const options = fc.uniqueArray(
  fc.record({ label: texts, score: fc.option(fc.integer()), value: text }),
  { maxLength: 4, minLength: 1, selector: ({ value }) => value },
)
const plain = fc.record({
  help: fc.option(texts),
  id: fc.uuid(),
  label: texts,
  required: fc.boolean(),
  type: fc.constantFrom('text' as const, 'textarea' as const, 'date' as const, 'file' as const),
})
const choice = fc.record({
  id: fc.uuid(),
  label: texts,
  options,
  type: fc.constantFrom('select' as const, 'multiselect' as const),
})
const listed = fc.record({
  label: texts,
  list: fc.constantFrom('raceEthnicity', 'preferredLanguage'),
  type: fc.constant('multiselect' as const),
})
const number = fc.record({
  label: texts,
  max: fc.constantFrom('9', 10, null),
  min: fc.constantFrom('1', 2, null),
  type: fc.constant('number' as const),
})
const group = fc.record({
  asks: fc.array(plain, { maxLength: 3, minLength: 1 }),
  label: texts,
  maxRows: fc.option(fc.integer({ max: 20, min: 3 })),
  minRows: fc.option(fc.integer({ max: 2, min: 0 })),
  type: fc.constant('group' as const),
})

type Row = Record<string, unknown>
/** Names of their own, and of each but the first a condition on whether the one before it is answered. */
const named = (rows: readonly Row[], prefix = 'q'): Row[] =>
  rows.map((row, at) => ({
    ...row,
    ...(Array.isArray(row.asks) ? { asks: named(row.asks as Row[], `${prefix}${at}_`) } : {}),
    name: `${prefix}${at}`,
    showIf:
      at === 0 ? [] : [{ id: 'x', is: 'answered', question: `${prefix}${at - 1}`, value: '' }],
    showWhen: 'all',
  }))
const rows = fc
  .array(fc.oneof(plain, choice, listed, number, group), { maxLength: 8 })
  .map((list) => named(list as Row[]))

const read = (value: unknown) => readDefinition(JSON.stringify(value))
const file = (questions: readonly unknown[], more: object = {}) => ({
  format: 'payload-client-portal/questions',
  layout: 'one-page',
  questions,
  scores: [],
  version: 1,
  ...more,
})
const ask = (name: string, more: Partial<Question> = {}) => ({
  label: { en: name },
  name,
  type: 'text',
  ...more,
})

test('what is exported is imported as it was, and exported again to the same bytes', () => {
  fc.assert(
    fc.property(rows, text, (questions, title) => {
      const written = definitionText(
        questionsDefinition({ layout: 'one-page', questions }, { title }),
      )
      const back = readDefinition(written)
      expect(back).toMatchObject({ ok: true })
      if (!back.ok) return
      expect(definitionText(back.definition)).toBe(written)
      expect(back.definition.questions).toHaveLength(questions.length)
    }),
  )
})

test('a file names nothing of a database', () => {
  const stored = [
    { ...ask('pets'), id: 'row-1', showIf: [{ id: 'row-2', is: 'answered', question: 'x' }] },
  ]
  expect(definitionText(questionsDefinition({ id: 'doc-1', questions: stored }))).not.toMatch(
    /row-|doc-/,
  )
})

test.each([
  ['NOT_JSON', '{'],
  ['NOT_JSON', '[]'],
  ['NOT_OURS', '{"questions":[]}'],
  ['NEWER', JSON.stringify(file([], { version: 2 }))],
  [
    'TOO_LARGE',
    JSON.stringify(file([ask('a', { label: { en: 'x'.repeat(MOST_DEFINITION_BYTES) } })])),
  ],
  [
    'TOO_MANY',
    JSON.stringify(file(Array.from({ length: MOST_QUESTIONS + 1 }, (_, at) => ask(`q${at}`)))),
  ],
])('a file is refused as %s', (code, written) => {
  expect(readDefinition(written)).toMatchObject({ file: code, ok: false })
})

test('every fault is told at once, with its question, and nothing is taken', () => {
  const back = read(
    file([
      { ...ask('one'), type: 'slider' },
      { ...ask('two'), hint: 'x' },
      { ...ask('three'), help: 7, required: 'yes' },
      { ...ask('four'), options: 'a, b' },
      { ...ask('five'), showIf: [{ is: 'resembles', question: 'two' }] },
      'six',
      { ...ask('seven'), list: 'zodiac', type: 'select' },
    ]),
  )
  expect(back).toMatchObject({
    faults: [
      { at: 'one', code: 'NOT_A_KIND', found: 'slider' },
      { at: 'two', code: 'UNKNOWN_KEY', key: 'hint' },
      { at: 'three', code: 'NOT_A_TEXT', key: 'help' },
      { at: 'three', code: 'NOT_A_WORD', key: 'required' },
      { at: 'four', code: 'NOT_A_LIST', key: 'options' },
      { at: 'five', code: 'NOT_A_WORD', found: 'resembles', key: 'is' },
      { code: 'NOT_AN_OBJECT', found: 'six' },
    ],
    ok: false,
    problems: [{ code: 'LIST_UNKNOWN', name: 'seven', other: 'zodiac' }],
  })
})

test('an id, a key of another version and a prototype are no part of a definition', () => {
  const written = `{"format":"payload-client-portal/questions","version":1,"agency":"7","__proto__":{"x":1},
    "questions":[{"name":"a","type":"text","label":{"en":"A","__proto__":{"polluted":true}}}]}`
  const back = readDefinition(written)
  expect(back).toMatchObject({ ok: false })
  expect(back.ok ? [] : back.faults.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['agency', '__proto__']),
  )
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('questions that make no sense together are refused by the name of the question', () => {
  expect(
    read(file([ask('a', { showIf: [{ is: 'answered', question: 'b' }] }), ask('b')])),
  ).toMatchObject({
    faults: [],
    ok: false,
    problems: [{ code: 'CONDITION_LATER', name: 'a', other: 'b' }],
  })
})
