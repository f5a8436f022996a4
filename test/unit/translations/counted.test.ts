import { expect, test } from 'vitest'

import { translator, type TranslationKey } from '../../../src/translations/translate.js'

/** Counted texts of casework, and how each is said of one. */
const OF_ONE = [
  ['casework.caseDaysAgo', '1 day ago', 'hace 1 día'],
  ['casework.caseDaysLeft', '1 day left', 'queda 1 día'],
  ['casework.navOverdueTasks', '1 of your tasks is overdue', '1 de sus tareas está atrasada'],
] as const satisfies readonly (readonly [TranslationKey, string, string])[]

test.each(OF_ONE)('%s is said of one', (key, en, es) => {
  expect(translator('en', {})(key, { count: 1 })).toBe(en)
  expect(translator('es', {})(key, { count: 1 })).toBe(es)
})
