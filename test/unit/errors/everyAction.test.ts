import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { parseInput } from '../../../src/actions/input.js'
import { ACTIONS } from '../../../src/contract/actions.js'
import {
  isErrorCode,
  PORTAL_ERROR_CODES,
  type PortalErrorCode,
} from '../../../src/core/errorCodes.js'
import { problemLabel, problemText } from '../../../src/errors/fieldProblem.js'
import { PortalError } from '../../../src/errors/PortalError.js'
import { ACTION_REGISTRY } from '../../../src/registry/actions.js'
import { translator, type Reader } from '../../../src/translations/translate.js'

const READERS: readonly Reader[] = ['en', 'es'].map((locale) => ({
  locale,
  t: translator(locale, {}),
}))

const refused = (schema: z.ZodType, input: unknown): PortalError | undefined => {
  try {
    parseInput(schema, input)
  } catch (error) {
    if (error instanceof PortalError) return error
    throw error
  }
  return undefined
}

/** What is right nowhere: nothing, too much, a text, a number, a list and an object. */
const GARBAGE = [undefined, '', 'x'.repeat(20_000), 'no such thing', -1.5, 'true', [], {}] as const

/** Ids of the path, secrets of a link, what a form says of itself: nobody fills them in. */
const NOT_FILLED_IN = ['_for', 'fields', 'form', 'from', 'id', 'textHash', 'to', 'token']

/** What only programs ask for stands by the names of docs/api.md. */
const FOR_PROGRAMS = ['markNotices', 'verifyAudit']

const actions = Object.values(ACTION_REGISTRY).flatMap((action) =>
  'input' in action && ACTIONS[action.name].method === 'post' && !FOR_PROGRAMS.includes(action.name)
    ? [[action.name, action.input as z.ZodType] as const]
    : [],
)

const keysOf = (schema: z.ZodType): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : []

describe.each(actions)('%s', (name, input) => {
  test('says of each field what would be right, by its label', () => {
    const keys = keysOf(input).filter((one) => !NOT_FILLED_IN.includes(one))
    const problems = keys.flatMap((key) =>
      GARBAGE.flatMap((value) => {
        const { problems: found = [] } = refused(input, { [key]: value }) ?? {}
        return found.filter(({ field }) => field === key)
      }),
    )
    const unhelpful = READERS.flatMap((reader) =>
      problems
        .filter((problem) => {
          const [label, text] = [problemLabel(problem, reader), problemText(problem, reader)]
          const isNamed =
            problem.code === 'REQUIRED' || isErrorCode(problem.code) || text.includes(label)
          return label === problem.field || !isNamed || /\{\{|:/.test(text)
        })
        .map((problem) => `${name} ${problem.field}: ${problemText(problem, reader)}`),
    )
    expect(unhelpful).toEqual([])
  })
})

/** A sentence that says what to do begins with one of these, or says it in its second half. */
const WHAT_TO_DO: Readonly<Record<string, RegExp>> = {
  en: /(?:^|[.,!] (?:(?:First|Then|Please|If you need to,) )?(?:or )?)(?:Please )?(?:Ask|Check|Choose|Confirm|Enter|Go|Leave|Load|Move|Open|Please|Print|Resend|Review|Seal|Send|Set|Sign|Try|Turn|Type|Use|Wait|Write|You can|ask)\b|asks you to|Please \w+/,
  es: /(?:^|[.,] |, )(?:(?:Primero|Para firmar,|Si lo necesita,) )?(?:Abra|Actívela|Busque|Cargue|Confirme|Elija|Empiece|Envíe|Envíela|Envíelo|Escriba|Escríbala|Espere|Hable|Imprímalo|Inténtelo|Intente|Lea|No lo envíe|Pida|Pídalo|Primero|Puede|Quite|Quítela|Reenvíela|Regrese|Revise|Revíselo|Selle|Use|confirme|elija|envíe|escriba|hable|inicie|pida|pregunte|vuelva)|le pide/,
}

describe.each(Object.keys(PORTAL_ERROR_CODES) as PortalErrorCode[])('%s', (code) => {
  test.each(READERS)('says what to do ($locale)', (reader) => {
    const text = new PortalError(code, { values: { detail: 'x' } }).messageFor(reader)
    expect(text).not.toBe(`errors.${code}`)
    expect(text).toMatch(WHAT_TO_DO[reader.locale] ?? /^$/)
    // The admin panel takes what stands behind a colon for a list of fields
    expect(text).not.toContain(':')
  })
})
