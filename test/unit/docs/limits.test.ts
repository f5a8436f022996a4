import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { BUDGETS } from '../../../src/limits/budgets.js'
import { sanitizeOptions } from '../../../src/config/sanitizeOptions.js'
import { budgetTable, cellsOf } from '../../support/budgetTable.js'

test('the table of budgets is the one in the code (`npm run docs` writes it)', () => {
  const text = readFileSync(new URL('../../../docs/limits.md', import.meta.url), 'utf8')
  const [, table = ''] = /<!-- budgets -->([^]*)<!-- \/budgets -->/.exec(text) ?? []
  expect(cellsOf(table)).toBe(cellsOf(budgetTable()))
})

test('every option of limits is the number of a budget', () => {
  const used = new Set<unknown>(Object.values(BUDGETS).map(({ limit }) => limit))
  expect(Object.keys(sanitizeOptions().limits).filter((name) => !used.has(name))).toEqual([])
})
