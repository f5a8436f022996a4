import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'
import { z } from 'zod'

import {
  questionsDefinition,
  definitionText,
  DEFINITION_FORMAT,
  DEFINITION_VERSION,
  readDefinition,
} from '../../../src/core/questions/definition.js'
import {
  COMPARISONS,
  LAYOUTS,
  MOST_OPTIONS,
  MOST_QUESTIONS,
  MOST_ROWS,
  QUESTION_TYPES,
  SHOW_WHEN,
} from '../../../src/core/questions/question.js'

const schema = JSON.parse(readFileSync('docs/questions.schema.json', 'utf8')) as Parameters<
  typeof z.fromJSONSchema
>[0]
const published = z.fromJSONSchema(schema)

const label = { en: 'A', es: 'Á' }
const condition = { is: 'answered', question: 'a', value: 'x' }
const question = {
  help: label,
  label,
  max: '9',
  min: '1',
  name: 'a',
  prefill: 'phone',
  required: true,
  type: 'text',
  writesTo: 'phone',
}
const whole = {
  layout: 'one-question-a-page',
  questions: [
    question,
    {
      asks: [{ ...question, name: 'inner', prefill: null, writesTo: null }],
      label,
      maxRows: 3,
      minRows: 1,
      name: 'g',
      showIf: [condition, condition],
      showWhen: 'any',
      type: 'group',
    },
    { label, name: 'c', options: [{ label, score: 2, value: 'x' }], type: 'select' },
    { label, list: 'raceEthnicity', name: 'l', type: 'multiselect' },
  ],
  scores: [
    {
      add: ['c'],
      bands: [{ from: 0, label, text: label, to: 9 }],
      label,
      name: 's',
      rules: [{ ...condition, points: 3 }],
      showToClient: true,
    },
  ],
}

test('what is exported is what the published schema says', () => {
  const written = definitionText(questionsDefinition(whole, { title: 'A', titles: label }))
  expect(readDefinition(written)).toMatchObject({ ok: true })
  expect(published.safeParse(JSON.parse(written)).error).toBeUndefined()
  expect(published.safeParse({ ...(JSON.parse(written) as object), agency: '7' }).success).toBe(
    false,
  )
})

test('the published schema names every kind, comparison and bound there is', () => {
  const text = JSON.stringify(schema)
  expect(text).toContain(JSON.stringify(QUESTION_TYPES))
  expect(text).toContain(JSON.stringify(COMPARISONS))
  expect(text).toContain(JSON.stringify(LAYOUTS))
  expect(text).toContain(JSON.stringify(SHOW_WHEN))
  expect(text).toContain(`"maxItems":${MOST_QUESTIONS},"items":{"$ref":"#/$defs/question"}`)
  expect(text).toContain(`"maxItems":${MOST_OPTIONS},"items":{"$ref":"#/$defs/option"}`)
  expect(text).toContain(`"maximum":${MOST_ROWS}`)
  expect(text).toContain(`"const":"${DEFINITION_FORMAT}"`)
  expect(text).toContain(`"version":{"const":${DEFINITION_VERSION}}`)
})
