import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { parseInput } from '../../../src/actions/input.js'
import * as field from '../../../src/actions/schemas.js'
import { FIELD_PROBLEM_CODES } from '../../../src/core/fieldProblems.js'
import { withPlainLineBreaks } from '../../../src/core/lineBreaks.js'
import { everyProblem } from '../../../src/errors/everyProblem.js'
import { problemText } from '../../../src/errors/fieldProblem.js'
import { PortalError } from '../../../src/errors/PortalError.js'
import { translator, type Reader } from '../../../src/translations/translate.js'

const reader = (locale: string): Reader => ({ locale, t: translator(locale, {}) })

const refused = (schema: z.ZodType, input: unknown): PortalError => {
  try {
    parseInput(schema, input)
  } catch (error) {
    if (error instanceof PortalError) return error
  }
  throw new Error('It was taken.')
}

const form = z.object({
  amount: z.number().max(9),
  day: z.iso.date(),
  email: field.email,
  kind: z.enum(['yes', 'no']),
  note: z.string().trim().max(2000),
  password: field.password,
})
const RIGHT = {
  amount: 1,
  day: '2026-03-27',
  email: 'a@b.example',
  kind: 'yes',
  note: '',
  password: 'x',
}

describe('what is wrong with a field', () => {
  test.each([
    ['email', '', 'REQUIRED', 'Enter your email address.'],
    ['email', 'mike', 'NOT_AN_EMAIL', 'Enter a full address in "Email address", such as'],
    ['password', undefined, 'REQUIRED', 'Enter your password.'],
    ['kind', 'maybe', 'NOT_A_CHOICE', 'Choose one of the answers'],
    ['kind', undefined, 'REQUIRED', 'Fill in "Kind".'],
    ['day', '2026-02-30', 'NOT_A_DATE', 'Enter a date in "day" that is in the calendar'],
    ['amount', 'many', 'NOT_A_NUMBER', 'Enter a number in "amount", such as 3'],
    ['amount', 10, 'TOO_BIG', '"amount" can be 9 at most.'],
    ['note', 'x'.repeat(2037), 'TOO_LONG', '"Note" is 37 characters too long. The most is 2,000.'],
    ['note', ` ${'x'.repeat(2001)} `, 'TOO_LONG', 'is 1 character too long.'],
  ])('%s %#', (name, value, code, text) => {
    const { message, problems } = refused(form, { ...RIGHT, [name]: value })
    expect(problems).toMatchObject([{ code, field: name }])
    expect(message).toContain(text)
  })

  test('is told of all fields at once, in every language', () => {
    const error = refused(form, { ...RIGHT, email: '', password: '' })
    expect(error.field).toBe('email')
    expect(error.messageFor(reader('en'))).toBe('Enter your email address. Enter your password.')
    expect(error.messageFor(reader('es'))).toBe(
      'Escriba su dirección de correo. Escriba su contraseña.',
    )
    expect(error.dataFor(reader('es'))).toEqual({
      code: 'INVALID_INPUT',
      errors: [
        {
          label: 'Dirección de correo',
          message: 'Escriba su dirección de correo.',
          path: 'email',
        },
        { label: 'Contraseña', message: 'Escriba su contraseña.', path: 'password' },
      ],
      field: 'email',
      fields: [
        { code: 'REQUIRED', field: 'email', message: 'Escriba su dirección de correo.' },
        { code: 'REQUIRED', field: 'password', message: 'Escriba su contraseña.' },
      ],
    })
  })

  test.each(FIELD_PROBLEM_CODES)('%s names a question by its label, and fills in all', (code) => {
    for (const locale of ['en', 'es']) {
      const label = { en: 'How many?', es: '¿Cuántos?' }
      const bound = { day: '2026-11-03', field: 'startDate' }
      const values = { count: 2, example: '(201) 555-0123', max: 1, min: 3, name: '{x}' }
      const text = problemText({ bound, code, field: 'answers.how', label, values }, reader(locale))
      expect(text).toContain(`"${locale === 'en' ? 'How many?' : '¿Cuántos?'}"`)
      expect(text).not.toContain('{{')
    }
  })

  test('a day says which other day it passes, in the words of the reader', () => {
    const day = '2026-11-03'
    const problem = {
      bound: { day, field: 'startDate' },
      code: 'DAY_BEFORE',
      field: 'exitDate',
    } as const
    expect(problemText(problem, reader('en'))).toBe(
      '"Program exit date" is before "Start date" (Nov 3, 2026). Choose that day or a later one.',
    )
    expect(problemText(problem, reader('es'))).toBe(
      '"Fecha de salida del programa" es antes de "Fecha de inicio" (3 nov 2026). Elija ese día o uno posterior.',
    )
    expect(problemText({ bound: { day }, code: 'DAY_PAST', field: 'dueDate' }, reader('en'))).toBe(
      '"Due date" is in the past. Choose today (Nov 3, 2026) or a later day.',
    )
  })

  test('is called what the page calls it', () => {
    const problem = { code: 'REQUIRED', field: 'password' } as const
    expect(problemText(problem, reader('en'), 'sign-in')).toBe('Enter your password.')
    expect(problemText(problem, reader('en'), 'register')).toBe('Enter a new password.')
  })
})

describe('several checks of one form', () => {
  const wrong = (name: string) => () => {
    throw new PortalError('PASSWORD_COMMON', { field: name })
  }

  test('tell what they found together, of each field the first', async () => {
    const told = everyProblem(wrong('one'), wrong('two'), wrong('one'))
    await expect(told).rejects.toMatchObject({
      code: 'PASSWORD_COMMON',
      problems: [{ field: 'one' }, { field: 'two' }],
    })
  })

  test('end with an error of no field, and with a budget that is used up', async () => {
    for (const code of ['NOT_FOUND', 'TOO_MANY_REQUESTS'] as const) {
      const ends = () => {
        throw new PortalError(code, code === 'NOT_FOUND' ? {} : { field: 'x', retryAfter: 5 })
      }
      await expect(everyProblem(wrong('one'), ends)).rejects.toMatchObject({ code })
    }
  })
})

test('a line break counts once, in texts and lists, however deep; a password stays as it is', () => {
  const body = { a: 'x\r\ny\rz\nw', list: ['\r\n', { b: '\r\n' }], newPassword: '\r\n' }
  expect(withPlainLineBreaks(body)).toEqual({
    a: 'x\ny\nz\nw',
    list: ['\n', { b: '\n' }],
    newPassword: '\r\n',
  })
})
