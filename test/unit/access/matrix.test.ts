import { expect, test } from 'vitest'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import { ruleInWords } from '../../../access/rules/words.js'
import { COLLECTION_KEYS } from '../../../src/contract/collectionLists.js'
import { ownCollection } from '../../support/ownCollections.js'
import { accessTable } from '../../support/accessTable.js'

test('rules are told in words', () => {
  expect(ruleInWords('never')).toBe('never')
  expect(ruleInWords({ staff: 'any' })).toBe('staff')
  expect(ruleInWords({ needs: 'super-user', staff: 'any' })).toBe('super user')
  expect(ruleInWords({ needs: 'super-user', staff: 'own-agency' })).toBe('own agency, super user')
  expect(ruleInWords({ client: 'enabled', staff: 'any' })).toBe('staff or client: enabled')
  expect(
    ruleInWords({
      client: 'own',
      needs: 'client-management',
      staff: 'shared',
      unlessPrivate: true,
    }),
  ).toBe('shared unless private, client management, or client: own')
})

test('what is shared leaves private rows out, wherever rows can be private', () => {
  for (const key of COLLECTION_KEYS) {
    const { read } = ACCESS_MATRIX[key]
    if (read === 'never' || read.staff !== 'shared') continue
    const { fields } = ownCollection(key)
    const hasFlag = fields.some((field) => 'name' in field && field.name === 'private')
    expect(read.unlessPrivate ?? false, key).toBe(hasFlag)
  }
})

test('the table fits a page', () => {
  for (const line of accessTable().split('\n')) expect(line.length).toBeLessThanOrEqual(100)
})
