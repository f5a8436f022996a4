import { expect, test } from 'vitest'

import type { StepDefinition } from '../../../src/core/casework/definition.js'
import { drawWorkflow, wrappedName } from '../../../src/core/casework/picture.js'

const step = (key: string, after: string[] = [], isConditional = false): StepDefinition => ({
  after,
  assignee: 'owner',
  clientTask: false,
  condition: isConditional ? { is: 'answered', question: 'q', step: after[0] ?? '' } : null,
  descriptions: null,
  due: null,
  key,
  name: key,
  names: null,
  questions: [],
  review: true,
  task: key,
})

test('what runs side by side stands below each other, what comes after to the right', () => {
  const { boxes, columns, lines, rows } = drawWorkflow([
    step('end', ['left', 'right']),
    step('start'),
    step('left', ['start']),
    step('right', ['start'], true),
  ])
  const at = Object.fromEntries(boxes.map((box) => [box.step.key, [box.column, box.row]]))
  expect(at).toEqual({ end: [2, 0], left: [1, 0], right: [1, 1], start: [0, 0] })
  expect([columns, rows]).toEqual([3, 2])
  expect(
    lines.map(({ from, isConditional, to }) => `${from.step.key} ${to.step.key} ${isConditional}`),
  ).toEqual(['left end false', 'right end false', 'start left false', 'start right true'])
})

test('a picture of a circle, or of nothing, ends', () => {
  expect(drawWorkflow([]).columns).toBe(0)
  expect(drawWorkflow([step('a', ['b']), step('b', ['a'])]).boxes).toHaveLength(2)
})

test('a long name is broken and shortened', () => {
  expect(wrappedName('Tell us where you slept', 12, 2)).toEqual(['Tell us', 'where you…'])
  expect(wrappedName('Supercalifragilistic', 10, 2)).toEqual(['Supercali…'])
  expect(wrappedName('Visit', 10, 2)).toEqual(['Visit'])
})
