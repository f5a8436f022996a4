import { expect, test } from 'vitest'

import { wordsInCommon } from '../../../src/features/finding/similarNames.js'

test.each([
  ['without accents and case', 'JOSE', 'Nuñez', 'José', 'Núñez', 2],
  ['with a slip', 'Micheal', 'Tyson', 'Michael', 'Tysen', 2],
  ['short for long', 'Alex', 'Kim', 'Alexander', 'Kimura', 2],
  ['the other way round', 'Tyson', 'Mike', 'Mike', 'Tyson', 2],
  ['a new last name', 'Ana', 'Ruiz', 'Ana', 'Björk', 1],
  ['with the apostrophe of a typewriter', 'Sean', "O'Malley", 'Seán', 'O’Malley', 2],
])('%s', (_, firstName, lastName, first, last, count) => {
  const known = { firstName: first, lastName: last }
  expect(wordsInCommon({ firstName, lastName }, known)).toBe(count)
})

test.each([
  ['another name', 'Rosa', 'Diaz', 'Peter', 'Olsen'],
  ['what stands in many names', 'Rosa', 'De La Cruz', 'Peter', 'De La Vega'],
  ['short words with a slip', 'Bo', 'Lee', 'Jo', 'Lea'],
  ['nothing', '', '', 'Peter', 'Olsen'],
])('not %s', (_, firstName, lastName, first, last) => {
  const known = { firstName: first, lastName: last }
  expect(wordsInCommon({ firstName, lastName }, known)).toBe(0)
})

test('somebody is found by what they are called', () => {
  expect(wordsInCommon({ firstName: 'Spike' }, { firstName: 'Ann', preferredName: 'Spike' })).toBe(
    1,
  )
})
