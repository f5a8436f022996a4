import { expect, test } from 'vitest'

import {
  draftOf,
  movedRow,
  newAction,
  newGoal,
  withoutRow,
  withRow,
} from '../../../admin-components/PlansTab/planDraft.js'

const rows = [{ key: 'a' }, { key: 'b' }, { key: 'c' }]

test('a row moves a place up or down, and no further than the list goes', () => {
  expect(movedRow(rows, 'b', -1).map(({ key }) => key)).toEqual(['b', 'a', 'c'])
  expect(movedRow(rows, 'b', 1).map(({ key }) => key)).toEqual(['a', 'c', 'b'])
  expect(movedRow(rows, 'a', -1)).toEqual(rows)
  expect(movedRow(rows, 'c', 1)).toEqual(rows)
  expect(movedRow(rows, 'none', 1)).toEqual(rows)
})

test('a row is changed or taken out by its key', () => {
  expect(withRow([{ key: 'a', n: 1 }], { key: 'a', n: 2 })).toEqual([{ key: 'a', n: 2 }])
  expect(withoutRow(rows, 'b').map(({ key }) => key)).toEqual(['a', 'c'])
})

test('what is new has a key that no plan has', () => {
  expect(newGoal().key).toMatch(/^new-/)
  expect(newAction('officer', 'Call').key).not.toBe(newAction().key)
})

test('a plan is edited without what was ticked and said', () => {
  const draft = draftOf({
    agency: 'a',
    createdAt: '',
    edition: 3,
    goals: [
      {
        actions: [
          {
            comments: [{ at: '', by: 'client', text: 'Hello' }],
            doneAt: 'now',
            doneBy: 'client',
            dueDate: null,
            key: 'k',
            text: 'Call',
            who: 'client',
          },
        ],
        key: 'g',
        title: 'Goal',
        why: '',
      },
    ],
    id: 'p',
    language: 'en',
    name: 'Plan',
    revision: 2,
    sections: [],
    status: 'shared',
    version: 1,
  })
  expect(draft.revision).toBe(2)
  expect(draft.goals[0]?.actions).toEqual([
    { dueDate: '', key: 'k', staff: '', text: 'Call', who: 'client' },
  ])
})
