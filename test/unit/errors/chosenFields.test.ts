import { expect, test } from 'vitest'

import { problemText } from '../../../src/errors/fieldProblem.js'
import { translator } from '../../../src/translations/translate.js'

const missing = (locale: string, path: string): string =>
  problemText({ code: 'REQUIRED', field: path }, { locale, t: translator(locale, {}) })

test('the workflow and the task of a case are chosen, not filled in', () => {
  expect(missing('en', 'workflow')).toBe('Choose "Workflow".')
  expect(missing('es', 'workflow')).toBe('Elija "Flujo de trabajo".')
  expect(missing('en', 'task')).toBe('Choose "Task".')
})

test('a reason may be chosen or typed, and what is said of a missing one fits both', () => {
  expect(missing('en', 'reason')).toBe('Give a reason.')
  expect(missing('es', 'reason')).toBe('Indique un motivo.')
})
